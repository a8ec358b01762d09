package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.yaml.YamlMap;
import org.gitqms.rules.yaml.YamlProblems;

/** Reads {@code people.yml}. */
final class PeopleReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,39}");
  private static final Pattern NAME = Pattern.compile("[^<>\\p{Cntrl}\\p{Cf}]{1,80}");
  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]{1,120}");

  private static final Pattern PROOF = Pattern.compile("[A-Za-z0-9+/]{1,8000}={0,2}");

  private final YamlMap file;
  private final YamlProblems problems;
  private final Map<String, Principal> byId = new HashMap<>();
  private final Map<SshPublicKey, String> keyHolders = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> historic = new HashSet<>();

  PeopleReader(YamlMap file, YamlProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<People> read() {
    List<Principal> all = new ArrayList<>();
    List<YamlMap> entries = file.maps("principals", true);
    for (YamlMap entry : entries) {
      Principal principal = principal(entry);
      entry.close();
      if (byId.put(principal.id(), principal) != null) {
        entry.problem("id", "id '" + principal.id() + "' is used twice", "give each its own id");
      }
      all.add(principal);
    }
    // Who stands for whom can be told only once everybody can be read.
    boolean readable = problems.findings().isEmpty();
    for (int i = 0; readable && i < all.size(); i++) {
      checkSponsor(entries.get(i), all.get(i));
    }
    return problems.findings().isEmpty() ? Optional.of(People.of(all)) : Optional.empty();
  }

  private Principal principal(YamlMap entry) {
    String id = entry.text("id");
    if (!ID.matcher(id).matches()) {
      entry.problem("id", "not an id", "use lower-case letters, digits, '.', '_' and '-'");
    }
    PrincipalKind kind = kind(entry);
    String name = entry.text("name");
    if (!NAME.matcher(name).matches() || !name.equals(name.strip())) {
      entry.problem("name", "not a name git can keep", "leave out <, > and control characters");
    }
    String email = entry.text("email");
    if (!EMAIL.matcher(email).matches() || !addresses.add(email)) {
      entry.problem("email", "not an address, or used twice", "write one address of their own");
    }
    Principal principal =
        new Principal(
            id,
            kind,
            name,
            email,
            groups(entry),
            entry.optionalText("sponsor").orElse(null),
            keys(entry, id),
            Set.copyOf(entry.texts("historic")));
    for (String old : principal.historicNames()) {
      if (!historic.add(old)) {
        entry.problem(
            "historic", "'" + old + "' is claimed twice", "one historic name, one person");
      }
    }
    return principal;
  }

  private static PrincipalKind kind(YamlMap entry) {
    Optional<PrincipalKind> kind = PrincipalKind.parse(entry.text("kind"));
    if (kind.isEmpty()) {
      entry.problem("kind", "unknown kind", "write human, agent or ci");
    }
    return kind.orElse(PrincipalKind.CI);
  }

  private static Set<Group> groups(YamlMap entry) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    for (String word : entry.texts("groups")) {
      Group.parse(word)
          .ifPresentOrElse(
              groups::add,
              () ->
                  entry.problem(
                      "groups",
                      "unknown group '" + word + "'",
                      "write administrator, initiator, quality or reviewer"));
    }
    return groups;
  }

  private List<PrincipalKey> keys(YamlMap entry, String id) {
    List<PrincipalKey> keys = new ArrayList<>();
    for (YamlMap item : entry.maps("keys", false)) {
      String line = item.text("key");
      boolean retired = item.flag("retired");
      Optional<String> proof = item.optionalText("proof");
      item.close();
      if (proof.isPresent() && !PROOF.matcher(proof.get()).matches()) {
        item.problem(
            "proof",
            "not a signature in Base64 on one line",
            "paste the line that the holder made");
      }
      Optional<SshPublicKey> key = SshPublicKey.parse(line);
      if (key.isEmpty()) {
        item.problem(
            "key",
            "not a public key that may sign",
            "paste the .pub line of an Ed25519, ECDSA P-256 or hardware (sk-) key");
      } else if (keyHolders.put(key.get(), id) != null) {
        item.problem(
            "key", key.get().fingerprint() + " is listed twice", "a key is never shared or reused");
      } else {
        keys.add(new PrincipalKey(key.get(), retired, proof.orElse(null)));
      }
    }
    return keys;
  }

  private void checkSponsor(YamlMap entry, Principal principal) {
    boolean agent = principal.kind() == PrincipalKind.AGENT;
    if (agent != principal.sponsor().isPresent()) {
      entry.problem(
          "sponsor",
          agent ? "an agent needs a sponsor" : "only an agent has a sponsor",
          agent ? "add 'sponsor:' with the id of a human" : "remove 'sponsor:'");
      return;
    }
    Principal sponsor = principal.sponsor().map(byId::get).orElse(null);
    if (agent && (sponsor == null || sponsor.kind() != PrincipalKind.HUMAN)) {
      entry.problem("sponsor", "the sponsor is not a human listed here", "name a listed human");
    }
    if (principal.kind() == PrincipalKind.CI && !principal.groups().isEmpty()) {
      entry.problem("groups", "CI belongs to no group: it signs evidence only", "write groups: []");
    }
  }
}
