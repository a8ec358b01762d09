package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms user list}: everybody, with groups and keys. */
@Command(name = "list", description = "Show everybody, with their groups and keys.")
public final class UserListCommand extends DeskCommand {

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    List<Principal> people = List.copyOf(desk.state().policy().people().all());
    if (json) {
      console.print(Json.of(Map.of("people", people.stream().map(UserListCommand::tree).toList())));
      return ExitCode.OK;
    }
    TextTable table = TextTable.of("ID", "KIND", "GROUPS", "NAME", "KEYS");
    for (Principal person : people) {
      table.row(
          person.id(),
          person.kind().word() + person.sponsor().map(s -> " of " + s).orElse(""),
          groups(person),
          person.name() + " <" + person.email() + ">",
          person.keys().stream().map(UserListCommand::key).collect(Collectors.joining(", ")));
    }
    console.print(table.text());
    return ExitCode.OK;
  }

  private static String groups(Principal person) {
    return person.groups().isEmpty()
        ? "-"
        : person.groups().stream().map(Group::word).collect(Collectors.joining(","));
  }

  private static String key(PrincipalKey key) {
    return key.key().fingerprint() + (key.retired() ? " (retired)" : "");
  }

  private static Map<String, Object> tree(Principal person) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", person.id());
    tree.put("kind", person.kind().word());
    tree.put("name", person.name());
    tree.put("email", person.email());
    tree.put("groups", person.groups().stream().map(Group::word).toList());
    person.sponsor().ifPresent(sponsor -> tree.put("sponsor", sponsor));
    List<Object> keys = new ArrayList<>();
    for (PrincipalKey key : person.keys()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("fingerprint", key.key().fingerprint());
      one.put("key", key.key().toString());
      one.put("retired", key.retired());
      keys.add(one);
    }
    tree.put("keys", keys);
    return tree;
  }
}
