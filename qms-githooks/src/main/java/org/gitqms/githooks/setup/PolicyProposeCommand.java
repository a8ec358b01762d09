package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code git qms policy propose}: proposes the policy files that somebody has edited in the work
 * tree. They stand beside those in force until quality approves them.
 */
@Command(
    name = "propose",
    description = "Propose the files under QMS/.policy that you have edited here.")
public final class PolicyProposeCommand extends EventCommand {

  @Option(names = "--withdraw", description = "take the change that waits back instead")
  private boolean withdraw;

  @Mixin private ChangeOptions change = new ChangeOptions();
  @Mixin private FreeText text = new FreeText();

  private final List<String> edited = new ArrayList<>();
  private java.util.Optional<Desk> place = Optional.empty();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    place = Optional.of(desk);
    String said = text.optional(desk, "propose a policy change");
    Map<String, Optional<Content>> brought = withdraw ? all(desk.state()) : edits(desk);
    return (state, actor) ->
        List.of(
            new Step(
                Event.by(actor.id(), EventKind.POLICY_PROPOSE)
                    .with(
                        TrailerKey.CHANGE,
                        Optional.ofNullable(change.change()).map(DocumentId::value).stream()
                            .toList())
                    .saying(said),
                brought));
  }

  /** What was edited in place goes back to what is in force; the proposal stands beside it. */
  @Override
  protected String next(Outcome.Written written) {
    try {
      for (String path : edited) {
        place.orElseThrow().git().run("restore", "--", path);
      }
    } catch (IOException e) {
      return "git restore " + String.join(" ", edited);
    }
    return withdraw ? "" : "somebody of quality approves it: git qms policy approve";
  }

  private static Map<String, Optional<Content>> all(Snapshot state) throws CannotActException {
    Map<String, Optional<Content>> brought = new TreeMap<>();
    state.proposedFiles().keySet().forEach(path -> brought.put(path, Optional.empty()));
    if (brought.isEmpty()) {
      throw new CannotActException("no policy change waits", "git qms policy show");
    }
    return brought;
  }

  private Map<String, Optional<Content>> edits(Desk desk)
      throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    Map<String, Optional<Content>> brought = new TreeMap<>();
    edited.clear();
    for (String path : paths(desk)) {
      Optional<Content> here = desk.file(path);
      boolean differs = here.isPresent() && state.file(path).filter(here.get()::sameAs).isEmpty();
      if (differs && Layout.isProposed(path)) {
        brought.put(path, here);
      } else if (differs && Layout.isPolicy(path)) {
        edited.add(path);
        brought.putIfAbsent(Layout.proposed(path), here);
      }
    }
    if (brought.isEmpty()) {
      throw new CannotActException(
          "no policy file was edited here",
          "edit one, such as QMS/.policy/rules.yml, and propose it then");
    }
    return brought;
  }

  private static Iterable<String> paths(Desk desk) throws IOException {
    Path folder = desk.folder().resolve(PolicyReader.FOLDER);
    TreeSet<String> paths = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> desk.folder().relativize(file).toString())
            .forEach(paths::add);
      }
    }
    return paths;
  }
}
