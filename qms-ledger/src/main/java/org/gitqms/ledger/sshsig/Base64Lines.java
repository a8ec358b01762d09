package org.gitqms.ledger.sshsig;

import java.util.Base64;

/** Base64 as OpenSSH lays it out: lines of 70, parted by LF, none after the last. */
final class Base64Lines {

  private static final int COLUMNS = 70;

  private Base64Lines() {}

  static String of(byte[] bytes) {
    return of(Base64.getEncoder().encodeToString(bytes));
  }

  static String of(String base64) {
    StringBuilder lines = new StringBuilder(base64.length() + base64.length() / COLUMNS);
    for (int start = 0; start < base64.length(); start += COLUMNS) {
      if (start > 0) {
        lines.append('\n');
      }
      lines.append(base64, start, Math.min(start + COLUMNS, base64.length()));
    }
    return lines.toString();
  }
}
