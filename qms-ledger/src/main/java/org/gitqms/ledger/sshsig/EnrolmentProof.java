package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gitqms.rules.people.Enrolment;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;

/** The signature by which a new key asks to be enrolled (QMS-713): making it, and checking it. */
public final class EnrolmentProof {

  private EnrolmentProof() {}

  /**
   * The signer's key with its proof, as it may stand in the people file below this principal.
   *
   * @param holder whose id, name and address are signed; the keys listed do not matter
   * @throws SigningException if the key does not sign
   */
  public static PrincipalKey make(Principal holder, Signer signer) throws SigningException {
    Enrolment enrolment = new Enrolment(holder, new PrincipalKey(signer.publicKey(), false));
    String proof = Armour.onOneLine(signer.sign(signed(enrolment), Enrolment.NAMESPACE));
    return new PrincipalKey(signer.publicKey(), false, proof);
  }

  /** True if the key has signed this enrolment; a hardware key was touched for it. */
  public static boolean holds(Enrolment enrolment) {
    return enrolment
        .key()
        .proof()
        .map(
            proof ->
                SshSignatures.verify(
                    signed(enrolment), Armour.fromOneLine(proof), Enrolment.NAMESPACE))
        .filter(check -> isBy(enrolment, check))
        .isPresent();
  }

  /** The fingerprints of the keys whose proof holds. */
  public static Set<String> holding(Collection<Enrolment> enrolments) {
    return enrolments.stream()
        .filter(EnrolmentProof::holds)
        .map(enrolment -> enrolment.key().key().fingerprint())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isBy(Enrolment enrolment, SignatureCheck check) {
    return check instanceof SignatureCheck.Good good
        && good.key().equals(enrolment.key().key())
        && (good.userPresent() || !good.key().isHardware());
  }

  private static byte[] signed(Enrolment enrolment) {
    return enrolment.text().getBytes(StandardCharsets.UTF_8);
  }
}
