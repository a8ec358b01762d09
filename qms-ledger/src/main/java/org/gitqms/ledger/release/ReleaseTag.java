package org.gitqms.ledger.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.People;

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
  private static final int LARGEST = 1 << 20;
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
    return (payload + armour.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes of what a tag names; none where that is no tag object, or not there. */
  static byte[] bytes(Repository repository, Ref ref) throws IOException {
    if (ref.getObjectId() == null) {
      return new byte[0];
    }
    try {
      ObjectLoader object = repository.open(ref.getObjectId());
      return object.getType() == Constants.OBJ_TAG && object.getSize() <= LARGEST
          ? object.getCachedBytes(LARGEST)
          : new byte[0];
    } catch (MissingObjectException e) {
      return new byte[0];
    }
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
                all.substring(end).stripTrailing()))
        : Optional.empty();
  }

  /** What the mathematics say about the signature. */
  SignatureCheck signature() {
    return SshSignatures.verify(
        payload.getBytes(StandardCharsets.UTF_8), armour, SshSignatures.GIT_NAMESPACE);
  }

  /** True if somebody's key has signed it, whether it is active still or not. */
  boolean isSignedByOneOf(People people) {
    return signature() instanceof SignatureCheck.Good good
        && people.holderOf(good.key()).isPresent();
  }
}
