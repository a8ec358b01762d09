package org.gitqms.ledger.legacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Seed;

/**
 * Who is known to the new repository.
 *
 * @param importer the principal who imports and adopts
 * @param policyFiles the policy, by path in the repository
 */
public record ImportPeople(Principal importer, Map<String, Content> policyFiles) {

  private static final String PEOPLE = PolicyReader.FOLDER + "people.yml";

  public ImportPeople {
    policyFiles = Map.copyOf(policyFiles);
  }

  /** Nobody but an importer with this key. */
  public static ImportPeople onlyImporter(SshPublicKey key) {
    Principal importer =
        new Principal(
            "importer",
            PrincipalKind.HUMAN,
            "Importer",
            "importer@legacy.invalid",
            EnumSet.of(Group.ADMINISTRATOR, Group.QUALITY),
            null,
            List.of(new PrincipalKey(key, false)),
            Set.of());
    return new ImportPeople(importer, Seed.policy(List.of(importer)));
  }

  /**
   * The people of a people file, one of whom has the key and is administrator and quality.
   *
   * @param file how the file is called in messages
   * @throws LegacyStoreException if the file is malformed, or nobody in it can import
   */
  public static ImportPeople read(String file, byte[] bytes, SshPublicKey key)
      throws LegacyStoreException {
    Map<String, Content> files = new TreeMap<>(Seed.policy(List.of()));
    files.put(PEOPLE, Content.of(bytes));
    PolicyReader.Outcome outcome = PolicyReader.read(files);
    if (outcome.policy().isEmpty()) {
      List<Finding> findings =
          outcome.findings().stream().map(f -> f.at(renamed(f, file))).toList();
      throw new LegacyStoreException(findings, findings.size());
    }
    Optional<Principal> importer =
        outcome
            .policy()
            .get()
            .people()
            .holderOf(key)
            .filter(p -> p.holdsActive(key))
            .filter(p -> p.isIn(Group.ADMINISTRATOR) && p.isIn(Group.QUALITY));
    if (importer.isEmpty()) {
      Finding nobody =
          Finding.error(
                  PolicyReader.SCHEMA,
                  "nobody who is administrator and quality has the key " + key.fingerprint(),
                  "list the key of --key with a principal in both groups")
              .at(Location.of(file));
      throw new LegacyStoreException(List.of(nobody), 1);
    }
    return new ImportPeople(importer.get(), files);
  }

  private static Location renamed(Finding finding, String file) {
    return finding
        .location()
        .map(l -> new Location(file, l.line(), l.column()))
        .orElse(Location.of(file));
  }
}
