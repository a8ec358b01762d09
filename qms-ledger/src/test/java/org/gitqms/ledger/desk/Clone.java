package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;

/** Somebody's clone. */
record Clone(Path folder, Path home, Person person, GitProcess git) {

  /** Later than all that the test kit writes. */
  static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  /** Something done at a desk. */
  interface Work<T> {
    T at(Desk desk) throws Exception;
  }

  void set(String key, String value) {
    git.output("config", key, value);
  }

  Desk desk() throws Exception {
    return Desk.open(folder, new Surroundings(home, null, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  <T> T with(Work<T> work) throws Exception {
    try (Desk desk = desk()) {
      return work.at(desk);
    }
  }

  Outcome write(Intent intent) throws Exception {
    return with(desk -> EventWriter.at(desk).write(intent));
  }

  Outcome share(Intent intent) throws Exception {
    return with(desk -> EventWriter.at(desk).share(Wish.of(intent)));
  }

  Outcome rebase() throws Exception {
    return with(desk -> EventWriter.at(desk).rebase());
  }

  LoggedEvent undo() throws Exception {
    return with(desk -> EventWriter.at(desk).undo(false));
  }

  Event event(EventKind kind, String id) {
    return Event.by(person.id(), kind).on(new DocumentId(id));
  }

  Intent move(EventKind kind, String id) {
    return (state, actor) -> List.of(Step.of(event(kind, id)));
  }

  Intent create(String id) {
    return (state, actor) ->
        List.of(Step.of(event(EventKind.CREATE, id).with(TrailerKey.TITLE, "By " + person.id())));
  }

  Intent recommend(String id) {
    return (state, actor) ->
        List.of(Step.of(event(EventKind.REVIEW, id).with(TrailerKey.OUTCOME, "recommend")));
  }

  /** Checks a text in as it lies in the work tree. */
  Intent checkin(String id) {
    return (state, actor) -> {
      String path = path(id);
      return List.of(
          new Step(
              event(EventKind.CHECKIN, id), Map.of(path, Optional.of(Content.of(text(path))))));
    };
  }

  static String path(String id) {
    return "QMS/CR/" + id + "/" + id + ".draft.md";
  }

  /** Creates a document, and asks for its review. */
  void shareForReview(String id) throws Exception {
    share(create(id));
    edit(id, "Text.");
    share(checkin(id));
    share(move(EventKind.ROUTE_REVIEW, id));
  }

  /** Fills in the placeholders of a draft, and adds a line. */
  void edit(String id, String line) {
    change(path(id), text -> FilledText.plan(text).stripTrailing() + "\n\n" + line + "\n");
  }

  void change(String path, UnaryOperator<String> change) {
    try {
      Files.writeString(folder.resolve(path), change.apply(text(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean holds(String path) {
    return Files.exists(folder.resolve(path));
  }

  /** What the ledger branch points to here. */
  String tip() {
    return git.output("rev-parse", Server.MAIN).strip();
  }

  String status() {
    return git.output("status", "--porcelain");
  }

  /** Branch, index and work tree are in line, every object is there, and the ledger verifies. */
  void isSound() throws Exception {
    assertThat(status()).isEmpty();
    assertThat(folder.resolve(".git/qms/journal")).doesNotExist();
    verifies();
  }

  void verifies() throws Exception {
    assertThat(git.run("fsck", "--strict", "--no-dangling").exit()).isZero();
    assertThat(
            this.<Boolean>with(
                desk ->
                    Verifier.of(desk.repository())
                        .verify(VerifyRequest.history(Server.MAIN))
                        .accepted()))
        .isTrue();
  }

  /** The newest events, newest first: {@code create CR-001}. */
  List<String> events(int count) {
    return git.output("log", "--first-parent", "--format=%s", "-" + count, Server.MAIN)
        .lines()
        .map(subject -> subject.replaceFirst("^qms: ", "").replaceFirst(",.*", ""))
        .toList();
  }
}
