package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code git qms namespace propose}: registers a system that is to have requirements. */
@Command(
    name = "propose",
    description = "Propose a namespace, so that SDLC-NAME-RS and SDLC-NAME-RTM can be created.")
public final class NamespaceProposeCommand extends EventCommand {

  private static final String FILE = PolicyReader.FOLDER + "systems.yml";
  private static final Pattern LINE = Pattern.compile("(?m)^namespaces:[^\n]*$");

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "upper-case letters and digits, such as FLOW")
  private String name = "";

  @Mixin private ChangeOptions change = new ChangeOptions();
  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said = text.optional(desk, "propose a namespace");
    return (state, actor) -> {
      if (state.policy().namespaces().contains(name)) {
        throw new CannotActException(
            name + " is registered already", "git qms create SDLC-" + name + "-RS --title TITLE");
      }
      Event event =
          Event.by(actor.id(), EventKind.POLICY_PROPOSE)
              .with(
                  TrailerKey.CHANGE,
                  Optional.ofNullable(change.change()).map(DocumentId::value).stream().toList())
              .saying(said);
      return List.of(new Step(event, Map.of(Layout.proposed(FILE), Optional.of(with(state)))));
    };
  }

  @Override
  protected String next(Outcome.Written written) {
    return "somebody of quality approves it: git qms policy approve";
  }

  /** The file as it is, or as it is proposed to be, with one namespace more. */
  private Content with(Snapshot state) {
    Map<String, Content> files = PolicySteps.policyAfter(state);
    TreeSet<String> names =
        new TreeSet<>(
            PolicyReader.read(files)
                .policy()
                .map(Policy::namespaces)
                .orElse(state.policy().namespaces()));
    names.add(name);
    String line = "namespaces: [" + String.join(", ", names) + "]";
    String old =
        Optional.ofNullable(files.get(FILE))
            .map(content -> new String(content.bytes(), StandardCharsets.UTF_8))
            .orElse("");
    Matcher standing = LINE.matcher(old);
    return Content.of(
        standing.find()
            ? standing.replaceFirst(Matcher.quoteReplacement(line))
            : old + (old.endsWith("\n") ? "" : "\n") + line + "\n");
  }
}
