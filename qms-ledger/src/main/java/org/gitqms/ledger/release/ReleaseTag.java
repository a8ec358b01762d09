package org.gitqms.ledger.release;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Ident;

/**
 * The annotated tag of a release as git stores it, with an SSH signature at its end.
 *
 * @param commit the full id of the commit that it names
 * @param name the name that it carries itself
 * @param tagger name and address of who made it, as {@code Ines Starter <init@example.org>}
 * @param text the message, up to the signature
 * @param payload what was signed
 * @param armour the signature
 */
record ReleaseTag(
    String commit, String name, String tagger, String text, String payload, String armour) {

  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  private static final Pattern HEAD =
      Pattern.compile(
          "object ([0-9a-f]{40})\ntype commit\ntag ([^\n]+)\ntagger ([^\n]+) [0-9]+ [+-][0-9]{4}\n\n");

  /**
   * Makes the bytes of a tag.
   *
   * @param tagger who and when
   */
  static byte[] signed(String commit, String name, Ident tagger, String text, Signer signer)
      throws SigningException {
    String payload =
        "object "
            + commit
            + "\ntype commit\ntag "
            + name
            + "\ntagger "
            + tagger.label()
            + " "
            + tagger.time()
            + " "
            + tagger.zone()
            + "\n\n"
            + text;
    String armour =
        signer.sign(payload.getBytes(StandardCharsets.UTF_8), SshSignatures.GIT_NAMESPACE);
    return (payload + armour).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the bytes of a tag object; empty if they are not those of a signed tag of a commit. */
  static Optional<ReleaseTag> read(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(all);
    int end = all.indexOf(BEGIN);
    return head.lookingAt() && end >= head.end()
        ? Optional.of(
            new ReleaseTag(
                head.group(1),
                head.group(2),
                head.group(3),
                all.substring(head.end(), end),
                all.substring(0, end),
                all.substring(end)))
        : Optional.empty();
  }

  /** What the mathematics say about the signature. */
  SignatureCheck signature() {
    return SshSignatures.verify(
        payload.getBytes(StandardCharsets.UTF_8), armour, SshSignatures.GIT_NAMESPACE);
  }
}
