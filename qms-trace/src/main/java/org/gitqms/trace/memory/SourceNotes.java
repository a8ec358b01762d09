package org.gitqms.trace.memory;

import org.gitqms.trace.TreeFile;

/**
 * A source, with its note.
 *
 * @param file the source
 * @param notes the note of it
 */
record SourceNotes(TreeFile file, Notes notes) {}
