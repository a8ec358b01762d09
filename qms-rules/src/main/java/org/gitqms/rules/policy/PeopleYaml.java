package org.gitqms.rules.policy;

import java.util.Collection;
import java.util.stream.Collectors;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;

/** Writes {@code people.yml} for people that a program has put together. */
public final class PeopleYaml {

  private PeopleYaml() {}

  /** The file for these principals, in the order given. */
  public static Content write(Collection<Principal> principals) {
    StringBuilder yaml =
        new StringBuilder("# Who there is, and with which keys they sign.\nprincipals:\n");
    principals.forEach(principal -> yaml.append(entry(principal)));
    return Content.of(yaml.toString());
  }

  /** The lines of one principal in the file. */
  public static String entry(Principal principal) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(principal.id()).append('\n');
    line(yaml, "kind", principal.kind().word());
    line(yaml, "name", quoted(principal.name()));
    line(yaml, "email", quoted(principal.email()));
    line(
        yaml,
        "groups",
        principal.groups().stream().map(Group::word).collect(Collectors.joining(", ", "[", "]")));
    principal.sponsor().ifPresent(sponsor -> line(yaml, "sponsor", sponsor));
    if (!principal.historicNames().isEmpty()) {
      line(
          yaml,
          "historic",
          principal.historicNames().stream()
              .map(PeopleYaml::quoted)
              .collect(Collectors.joining(", ", "[", "]")));
    }
    keys(yaml, principal);
    return yaml.toString();
  }

  private static void keys(StringBuilder yaml, Principal principal) {
    if (principal.keys().isEmpty()) {
      line(yaml, "keys", "[]");
      return;
    }
    yaml.append("    keys:\n");
    for (PrincipalKey key : principal.keys()) {
      yaml.append("      - key: ").append(key.key()).append('\n');
      if (key.retired()) {
        yaml.append("        retired: true\n");
      }
      key.proof().ifPresent(p -> yaml.append("        proof: ").append(p).append('\n'));
    }
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
