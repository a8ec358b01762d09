package org.gitqms.trace;

import org.gitqms.trace.result.ResultFile;

/**
 * A report of test results.
 *
 * @param path where it lies, as people are told
 * @param suite the label under which its tests are counted
 * @param file what it tells
 */
public record ResultReport(String path, String suite, ResultFile file) {}
