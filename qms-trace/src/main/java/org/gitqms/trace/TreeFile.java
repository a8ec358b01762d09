package org.gitqms.trace;

/** A file of a tree or of a work tree. This is the port through which contents come in. */
public interface TreeFile {

  /** Slash-separated, from the root of the repository. */
  String path();

  /** The id that git gives its content, in hex; the same content has the same id. */
  String blob();

  /**
   * The content, read when asked for.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  byte[] bytes();
}
