package org.gitqms.trace;

import org.gitqms.trace.source.SourceLinks;

/**
 * A source file that names requirements.
 *
 * @param path slash-separated, from the root of the repository
 * @param links what it says of them
 */
public record SourceFile(String path, SourceLinks links) {}
