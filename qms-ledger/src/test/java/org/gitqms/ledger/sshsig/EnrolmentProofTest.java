package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.people.Enrolment;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new key signs its own enrolment, and nothing else passes for that. */
class EnrolmentProofTest {

  private static final TestKey KEY = TestKey.of("max");
  private static final Person MAX = Person.human("max", "Max Newcomer");

  @TempDir private Path dir;

  @Test
  void what_is_made_holds() throws Exception {
    Signer signer = KeyFileSigner.load(KEY.writeTo(dir.resolve("key")));
    PrincipalKey proven = EnrolmentProof.make(MAX.principal(), signer);
    assertThat(proven.key()).isEqualTo(KEY.publicKey());
    assertThat(proven.proof().orElseThrow()).matches("[A-Za-z0-9+/]+=*");
    Enrolment enrolment = new Enrolment(MAX.principal(), proven);
    assertThat(EnrolmentProof.holds(enrolment)).isTrue();
    assertThat(EnrolmentProof.holding(List.of(enrolment)))
        .isEqualTo(Set.of(KEY.publicKey().fingerprint()));
  }

  @Test
  void ssh_keygen_makes_the_same_proof() throws Exception {
    Path key = KEY.writeTo(dir.resolve("key"));
    Path text = Files.writeString(dir.resolve("text"), enrolment(MAX.principal(), null).text());
    Process keygen =
        new ProcessBuilder(
                "ssh-keygen",
                "-q",
                "-Y",
                "sign",
                "-n",
                Enrolment.NAMESPACE,
                "-f",
                key.toString(),
                text.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keygen.waitFor()).isZero();
    String proof = flat(Files.readString(dir.resolve("text.sig")));
    assertThat(EnrolmentProof.holds(enrolment(MAX.principal(), proof))).isTrue();
  }

  @Test
  void no_proof_is_none() {
    assertThat(EnrolmentProof.holds(enrolment(MAX.principal(), null))).isFalse();
  }

  @Test
  void a_proof_by_another_key_is_none() {
    String text = enrolment(MAX.principal(), null).text();
    assertThat(EnrolmentProof.holds(enrolment(MAX.principal(), sign(TestKey.of("eve"), text))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "email"})
  void a_proof_for_another_person_is_none(String what) {
    Principal max = MAX.principal();
    Principal other =
        new Principal(
            what.equals("id") ? "eve" : max.id(),
            max.kind(),
            what.equals("name") ? "Eve" : max.name(),
            what.equals("email") ? "eve@example.org" : max.email(),
            max.groups(),
            null,
            max.keys(),
            max.historicNames());
    String proof = sign(KEY, enrolment(max, null).text());
    assertThat(EnrolmentProof.holds(enrolment(max, proof))).isTrue();
    assertThat(EnrolmentProof.holds(enrolment(other, proof))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git", "file", "qms"})
  void a_signature_for_another_purpose_is_none(String namespace) {
    byte[] text = enrolment(MAX.principal(), null).text().getBytes(StandardCharsets.UTF_8);
    String proof = flat(KEY.sign(text, namespace));
    assertThat(EnrolmentProof.holds(enrolment(MAX.principal(), proof))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "QUJD", "====", "U1NIU0lH", "not base64 at all"})
  void garbage_is_none(String garbage) {
    assertThat(EnrolmentProof.holds(enrolment(MAX.principal(), garbage))).isFalse();
  }

  private static Enrolment enrolment(
      Principal holder, @org.jspecify.annotations.Nullable String proof) {
    return new Enrolment(holder, new PrincipalKey(KEY.publicKey(), false, proof));
  }

  private static String sign(TestKey key, String text) {
    return flat(key.sign(text.getBytes(StandardCharsets.UTF_8), Enrolment.NAMESPACE));
  }

  private static String flat(String armour) {
    return armour.replaceAll("-----[A-Z ]+-----|\n", "");
  }
}
