package org.gitqms.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** A path of a repository as a relative reference (RFC 3986, section 4.2). */
final class RelativeUri {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private RelativeUri() {}

  /**
   * {@code path} in UTF-8, percent-encoded but for unreserved characters and slashes. It can be
   * read neither as an absolute reference nor as one to another host.
   */
  static String of(String path) {
    StringBuilder out = new StringBuilder(path.length());
    if (path.startsWith("/")) {
      out.append('.');
    }
    for (byte b : path.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == '/' || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
