package org.gitqms.ledger.trace;

import java.util.function.Supplier;
import org.gitqms.trace.TreeFile;

/**
 * A file, read when its content is asked for.
 *
 * @param path slash-separated, from the root of the repository
 * @param blob the id git gives its content
 * @param content reads it
 */
record FoundFile(String path, String blob, Supplier<byte[]> content) implements TreeFile {

  @Override
  public byte[] bytes() {
    return content.get();
  }
}
