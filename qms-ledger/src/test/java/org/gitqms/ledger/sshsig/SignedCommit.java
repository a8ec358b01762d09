package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;

/**
 * A commit object taken apart.
 *
 * @param unsigned the object without its {@code gpgsig} header: what is signed
 * @param signature the header's value, unfolded
 */
record SignedCommit(String unsigned, String signature) {

  private static final String HEADER = "\ngpgsig ";

  static SignedCommit parse(String object) {
    int start = object.indexOf(HEADER);
    int end = start + 1;
    do {
      end = object.indexOf('\n', end) + 1;
    } while (object.charAt(end) == ' ');
    String value = object.substring(start + HEADER.length(), end - 1);
    return new SignedCommit(
        object.substring(0, start + 1) + object.substring(end), value.replace("\n ", "\n"));
  }

  byte[] message() {
    return unsigned.getBytes(StandardCharsets.UTF_8);
  }

  byte[] object() {
    int endOfHeaders = unsigned.indexOf("\n\n");
    String object =
        unsigned.substring(0, endOfHeaders)
            + HEADER
            + signature.replace("\n", "\n ")
            + unsigned.substring(endOfHeaders);
    return object.getBytes(StandardCharsets.UTF_8);
  }

  SignatureCheck check() {
    return SshSignatures.verify(message(), signature, SshSignatures.GIT_NAMESPACE);
  }
}
