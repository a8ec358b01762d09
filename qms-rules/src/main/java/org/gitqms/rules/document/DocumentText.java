package org.gitqms.rules.document;

/** The bytes of one document file, and where it stands in the repository. */
public final class DocumentText {

  private final String path;
  private final byte[] bytes;

  /**
   * @param path slash-separated, from the root of the repository
   * @param bytes the file as stored; copied
   */
  public DocumentText(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes.clone();
  }

  public String path() {
    return path;
  }

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file as stored; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
