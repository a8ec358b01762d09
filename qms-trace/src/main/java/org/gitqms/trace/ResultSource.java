package org.gitqms.trace;

import java.io.IOException;
import java.io.InputStream;

/** A report of test results, not yet read. */
public interface ResultSource {

  /** Where it lies, as people are told. */
  String path();

  /** The label under which its tests are counted. */
  String suite();

  /** Its bytes, from the beginning. */
  InputStream open() throws IOException;
}
