package org.gitqms.ledger.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CommitEdit;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.WrittenCommit;

/** An honest ledger whose events are there to be forged. The branch itself stays as it is. */
final class Forgeable implements AutoCloseable {

  static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  static final String TEXT = "QMS/CR/CR-001/CR-001.md";
  static final String RECORD = "QMS/.records/CR-001.json";
  static final String PROMPT = "QMS/.policy/prompts/review/default.yml";
  static final String STATE = "QMS/.records/ledger.json";

  /** A key of somebody in quality that was retired before the ledger began. */
  static final TestKey RETIRED = TestKey.of("an older key");

  private static final Person LOST = Person.human("lost", "Lora Stolen", Group.QUALITY);

  private final TestLedger ledger;
  private final List<String> ids;

  private Forgeable(TestLedger ledger) {
    this.ledger = ledger;
    this.ids =
        ledger.history().stream()
            .map(w -> w.commit().id())
            .collect(Collectors.toUnmodifiableList());
  }

  /** A change record on its way to PRE_APPROVED, another beside it, and a key that was stolen. */
  static Forgeable in(Path folder) {
    TestLedger ledger =
        TestLedger.setup(folder)
            .templatesOf("CR")
            .file(PROMPT, "checklist: [{category: Scope, items: [{item: It is plain}]}]\n")
            .people(List.of(LOST, veteran()))
            .init();
    Person init = ledger.cast().init();
    ledger
        .by(ledger.cast().qa())
        .declareCompromise(LOST.key().publicKey(), "Found in a public place.");
    ledger.by(init).create("CR-001", "A change").create("CR-002", "Another change");
    ledger.by(init).checkin("CR-001", edited(ledger), "The first text.");
    ledger.lead("CR-001", Status.IN_PRE_APPROVAL).lead("CR-001", Status.PRE_APPROVED);
    return new Forgeable(ledger);
  }

  private static Person veteran() {
    return Person.human("vera", "Vera Teran", Group.QUALITY).withRetired(RETIRED);
  }

  private static String edited(TestLedger ledger) {
    String text =
        new String(
            ledger.snapshot().file(DRAFT).orElseThrow().bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    return FilledText.plan(text) + "\nThe first text.\n";
  }

  TestLedger ledger() {
    return ledger;
  }

  Path folder() {
    return ledger.folder();
  }

  /** The newest event of this kind. */
  ObjectId event(String word) {
    List<WrittenCommit> history = ledger.history();
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).commit().message().contains("\nQMS-Event: " + word + "\n")) {
        return ObjectId.fromString(history.get(i).commit().id());
      }
    }
    throw new IllegalArgumentException("there is no " + word);
  }

  /** The commit so many steps before another. */
  ObjectId before(ObjectId commit, int steps) {
    return ObjectId.fromString(ids.get(ids.indexOf(commit.name()) - steps));
  }

  CommitEdit edit(ObjectId commit) {
    return ledger.edit(commit);
  }

  /** Who signed the event. */
  Person signer(ObjectId commit) {
    String author = ledger.commit(commit).header("author").orElseThrow();
    return ledger.people().stream()
        .filter(p -> author.startsWith(p.name() + " <"))
        .findFirst()
        .orElseThrow();
  }

  static TestKey compromised() {
    return LOST.key();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
