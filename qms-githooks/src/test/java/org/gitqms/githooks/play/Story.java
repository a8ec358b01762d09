package org.gitqms.githooks.play;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.Qualification;
import org.gitqms.testkit.TestLedger;

/** What people do in a history, told in the words of their trade. */
final class Story {

  /** Who signs evidence. */
  static final Person CI = Person.ci("ci", "Build server");

  private static final String FILE =
      "| {{path/from/the/root}} | {{add, modify or delete}} | {{what changes in it}} |";
  private static final String DOCUMENT =
      "| {{document id}} | {{create, revise or retire}} | {{what changes in it}} |";

  private final TestLedger ledger;
  private final Person author;

  private Story(TestLedger ledger) {
    this.ledger = ledger;
    this.author = ledger.cast().init();
  }

  static Story of(TestLedger ledger) {
    return new Story(ledger);
  }

  /** Rows for the files that a plan names. */
  static UnaryOperator<String> files(String... paths) {
    return text -> text.replace(FILE, rows("modify", paths));
  }

  /** Rows for the documents that a plan names. */
  static UnaryOperator<String> documents(String... ids) {
    return text -> text.replace(DOCUMENT, rows("revise", ids));
  }

  private static String rows(String change, String... names) {
    return List.of(names).stream()
        .map(name -> "| " + name + " | " + change + " | as described |")
        .collect(Collectors.joining("\n"));
  }

  /** Creates a document, with its plan changed before all else is filled in. */
  Story plans(String id, UnaryOperator<String> plan) {
    ledger.by(author).create(id, "Work on " + id);
    return writes(id, text -> FilledText.plan(plan.apply(text)));
  }

  /** The same of a variance report of type 2 about an item that is marked Fail. */
  Story plansVariance(String id, UnaryOperator<String> plan) {
    ledger.by(author).create(id, "Variance", "type-2");
    return writes(id, text -> FilledText.plan(plan.apply(text)));
  }

  /** Checks in a document that he holds. */
  Story writes(String id, UnaryOperator<String> edit) {
    ledger.by(author).checkin(id, edit.apply(text(id)));
    return this;
  }

  /** Checks a document out and in. */
  Story edits(String id, UnaryOperator<String> edit) {
    ledger.by(author).checkout(id);
    return writes(id, edit);
  }

  /** Fills in the execution of a document as done, and then changes it. */
  Story executes(String id, UnaryOperator<String> edit) {
    return edits(id, text -> edit.apply(done(text)));
  }

  /** The execution filled in as done. */
  String done(String text) {
    return FilledText.executed(text, author.id(), ledger.clock().now(), ledger.tip().name());
  }

  /** Takes a document on by the shortest way. */
  Story leads(String id, Status status) {
    ledger.lead(id, status);
    return this;
  }

  Story routes(String id) {
    ledger.by(author).routeReview(id, ledger.cast().rev());
    return this;
  }

  Story closes(String id) {
    ledger.by(author).close(id);
    return this;
  }

  /** Writes code on a branch, for a change record, and merges it; tells the commit. */
  String merges(String change, Map<String, String> files) {
    CodeBranch branch = writesCode(change, files);
    merges(branch);
    return branch.tip().name();
  }

  /** The same of code that is qualified before: attested by CI, and named by the matrix. */
  String ships(String change, Map<String, String> files) {
    CodeBranch branch = writesCode(change, files);
    flow().qualify(branch.tip());
    merges(branch);
    return branch.tip().name();
  }

  /** Writes code on a branch of its own. */
  CodeBranch writesCode(String change, Map<String, String> files) {
    return ledger
        .branch(change.toLowerCase(Locale.ROOT) + "-" + ledger.history().size())
        .commit(author, "Work\n\nQMS-Change: " + change, files);
  }

  Story merges(CodeBranch branch) {
    ledger.by(author).merge(branch);
    return this;
  }

  /** Requirements, matrix and evidence of the system FLOW. */
  Qualification flow() {
    return Qualification.of(ledger, CI, "FLOW");
  }

  /** The full id of the newest commit. */
  String tip() {
    return ledger.tip().name();
  }

  String text(String id) {
    byte[] bytes = ledger.snapshot().workingContent(ledger.record(id)).orElseThrow().bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
