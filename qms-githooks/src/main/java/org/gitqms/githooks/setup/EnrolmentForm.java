package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.sshsig.EnrolmentProof;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.people.Enrolment;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.policy.PeopleYaml;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Seed;

/**
 * What somebody new gives to an administrator: name, address and key in the form of the people
 * file, with the proof that the key has signed them.
 */
final class EnrolmentForm {

  private static final String PEOPLE = PolicyReader.FOLDER + "people.yml";

  private EnrolmentForm() {}

  /** Fills it in. */
  static String fill(String id, String name, String email, Signer signer) throws SigningException {
    Principal bare =
        new Principal(id, PrincipalKind.HUMAN, name, email, Set.of(), null, List.of(), Set.of());
    PrincipalKey key = EnrolmentProof.make(bare, signer);
    return "principals:\n"
        + PeopleYaml.entry(
            new Principal(
                id, PrincipalKind.HUMAN, name, email, Set.of(), null, List.of(key), Set.of()));
  }

  /**
   * Reads it.
   *
   * @throws CannotActException if it is none, or the proof does not hold
   */
  static Principal read(Path file) throws IOException, CannotActException {
    if (!Files.isRegularFile(file)) {
      throw new CannotActException(
          "there is no file " + file, "name the file with what git qms user enrol has printed");
    }
    Map<String, Content> files = new TreeMap<>(Seed.policy(List.of()));
    files.put(PEOPLE, Content.of(Files.readAllBytes(file)));
    List<Principal> people =
        PolicyReader.read(files)
            .policy()
            .map(policy -> List.copyOf(policy.people().all()))
            .orElse(List.of());
    if (people.size() != 1 || people.get(0).keys().size() != 1) {
      throw new CannotActException(
          file + " is not what git qms user enrol prints", "have it made anew: git qms user enrol");
    }
    Principal asking = people.get(0);
    if (!EnrolmentProof.holds(new Enrolment(asking, asking.keys().get(0)))) {
      throw new CannotActException(
          "the key in " + file + " has not signed what stands there",
          "have it made anew: git qms user enrol");
    }
    return asking;
  }
}
