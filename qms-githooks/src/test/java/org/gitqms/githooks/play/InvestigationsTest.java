package org.gitqms.githooks.play;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Qualification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failures that the older system had to investigate, played again with real keys, commits and
 * pushes: the server refuses each, and verify finds it where no hook stood. Each has a twin in
 * which the same was done right, which is accepted.
 */
@Tag("long")
class InvestigationsTest {

  private static final UnaryOperator<String> AS_PLANNED = UnaryOperator.identity();
  private static final String NO_COMMIT = "deadbeef".repeat(5);

  @TempDir private static @Nullable Path folder;
  private static @Nullable Scene scene;

  @BeforeAll
  static void begin() throws Exception {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
    scene = Scene.begin(Objects.requireNonNull(folder).resolve("scene"));
  }

  @Test
  @Verifies("REQ-EXEC-003")
  @Investigation(
      number = 1,
      failure = "A change record was closed with items of its scope never done, as out of scope",
      rule = "QMS-305")
  void an_item_that_was_not_done_is_not_explained_away() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", AS_PLANNED);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.executes("CR-001", text -> secondItem(text, "| Pass |", "| N/A, out of scope |"));
      story.routes("CR-001");
      scene().refuses(ledger, "QMS-305");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", AS_PLANNED);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.plansVariance("CR-001-VAR-001", AS_PLANNED);
      story.leads("CR-001-VAR-001", Status.PRE_APPROVED);
      story.executes(
          "CR-001",
          text ->
              secondItem(
                  secondItem(text, "| Pass |", "| Fail |"),
                  "Done as planned",
                  "Not done, see CR-001-VAR-001"));
      story.leads("CR-001", Status.CLOSED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-DOC-001")
  @Investigation(
      number = 2,
      failure = "A procedure became effective without its revision summary",
      rule = "QMS-101")
  void a_procedure_says_why_it_was_revised() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("SOP-001", text -> text.replaceAll("(?m)^revision_summary:.*\\n", ""));
      scene().refuses(ledger, "QMS-101");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("SOP-001", AS_PLANNED).leads("SOP-001", Status.EFFECTIVE);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-IDENT-003")
  @Investigation(number = 3, failure = "One user acted as another, of quality", rule = "QMS-703")
  void nobody_acts_as_another() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("SOP-001", AS_PLANNED).leads("SOP-001", Status.IN_REVIEW);
      ledger.by(ledger.cast().qa()).recommend("SOP-001");
      ledger.replaceTip(ledger.edit().resign(ledger.cast().init().key()));
      scene().refuses(ledger, "QMS-703");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("SOP-001", AS_PLANNED).leads("SOP-001", Status.IN_REVIEW);
      ledger.by(ledger.cast().qa()).recommend("SOP-001");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-LEDGER-003")
  @Investigation(
      number = 3,
      failure = "A status changed and the audit trail had no entry for it",
      rule = "QMS-214")
  void no_status_changes_without_an_event() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("CR-001", AS_PLANNED).leads("CR-001", Status.PRE_REVIEWED);
      ledger.by(ledger.cast().init()).code("Tidy up", Map.of("notes/today.txt", "Nothing\n"));
      ObjectId silent =
          ledger
              .edit()
              .text(
                  "QMS/.records/CR-001.json", text -> text.replace("PRE_REVIEWED", "PRE_APPROVED"))
              .resign(ledger.cast().init().key());
      ledger.replaceTip(silent);
      scene().refuses(ledger, "QMS-214");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("CR-001", AS_PLANNED).leads("CR-001", Status.PRE_APPROVED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-FLOW-001")
  @Investigation(
      number = 3,
      failure = "A check-out after execution fell back to the phase before it",
      rule = "QMS-207")
  void after_execution_nothing_falls_back_before_it() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("CR-001", AS_PLANNED).leads("CR-001", Status.POST_REVIEWED);
      ledger.by(ledger.cast().init()).checkout("CR-001");
      ObjectId fallen =
          ledger
              .edit()
              .message(text -> text.replace("-> IN_EXECUTION", "-> DRAFT"))
              .text("QMS/.records/CR-001.json", text -> text.replace("IN_EXECUTION", "DRAFT"))
              .resign(ledger.cast().init().key());
      ledger.replaceTip(fallen);
      scene().refuses(ledger, "QMS-207");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("CR-001", AS_PLANNED).leads("CR-001", Status.POST_REVIEWED);
      ledger.by(ledger.cast().init()).checkout("CR-001");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-DOC-007")
  @Investigation(
      number = 4,
      failure = "A template dropped a required field from every document made from it",
      rule = "QMS-111")
  void a_template_makes_documents_with_all_fields() throws Exception {
    String field = "(?m)^revision_summary: \"First draft\"\\n";
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).edits("TEMPLATE-CR", text -> text.replaceAll(field, ""));
      scene().refuses(ledger, "QMS-111");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger)
          .edits("TEMPLATE-CR", text -> text.replaceAll(field, "revision_summary: Begun\n"))
          .leads("TEMPLATE-CR", Status.EFFECTIVE)
          .plans("CR-001", AS_PLANNED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-EXEC-001")
  @Investigation(
      number = 5,
      failure = "Sections that were pre-approved were edited during execution",
      rule = "QMS-301")
  void what_is_pre_approved_is_not_edited() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", AS_PLANNED);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.executes(
          "CR-001",
          text ->
              text.replace(
                  "## 3. Justification\n", "## 3. Justification\n\nIt is also cheaper.\n"));
      scene().refuses(ledger, "QMS-301");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", AS_PLANNED);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.executes("CR-001", AS_PLANNED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-CODE-004")
  @Investigation(
      number = 6,
      failure = "Code was changed in the production tree instead of the test tree",
      rule = "QMS-403")
  void code_goes_where_the_scope_says() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files("tool/test/"));
      story.leads("CR-001", Status.IN_EXECUTION);
      story.merges("CR-001", Map.of("tool/main/a.c", "int a;\n"));
      scene().refuses(ledger, "QMS-403");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files("tool/test/"));
      story.leads("CR-001", Status.IN_EXECUTION);
      story.merges("CR-001", Map.of("tool/test/a.c", "int a;\n"));
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-FLOW-001")
  @Investigation(
      number = 7,
      failure = "What was pre-approved could be checked out and stayed pre-approved",
      rule = "QMS-207")
  void what_is_pre_approved_is_revised_as_a_draft() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger).plans("CR-001", AS_PLANNED).leads("CR-001", Status.PRE_APPROVED);
      ledger.by(ledger.cast().init()).checkout("CR-001");
      ObjectId kept =
          ledger
              .edit()
              .message(text -> text.replace("-> DRAFT", "-> PRE_APPROVED"))
              .text("QMS/.records/CR-001.json", text -> text.replace("DRAFT", "PRE_APPROVED"))
              .resign(ledger.cast().init().key());
      ledger.replaceTip(kept);
      scene().refuses(ledger, "QMS-207");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger)
          .plans("CR-001", AS_PLANNED)
          .leads("CR-001", Status.PRE_APPROVED)
          .edits("CR-001", text -> text.replace("## 1. Purpose\n", "## 1. Purpose\n\nMore.\n"))
          .leads("CR-001", Status.POST_REVIEWED)
          .edits("CR-001", text -> text + "\nOne word more.\n")
          .leads("CR-001", Status.CLOSED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-EXEC-005")
  @Investigation(
      number = 8,
      failure = "Code was approved as tested that no test had ever started",
      rule = "QMS-310")
  void a_claim_that_leads_to_nothing_is_no_evidence() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", AS_PLANNED);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.executes(
          "CR-001",
          text -> secondItem(text, "Commit [0-9a-f]{40}", "Tested at commit " + NO_COMMIT));
      story.routes("CR-001");
      scene().refuses(ledger, "QMS-310");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files("tool/a.c"));
      story.leads("CR-001", Status.IN_EXECUTION);
      String commit = story.merges("CR-001", Map.of("tool/a.c", "int a;\n"));
      story.executes(
          "CR-001", text -> secondItem(text, "Commit [0-9a-f]{40}", "Tested at commit " + commit));
      story.routes("CR-001");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-CODE-002")
  @Investigation(
      number = 8,
      failure = "An unauthorised fix followed, in code outside the scope of any change record",
      rule = "QMS-501")
  void a_fix_needs_a_change_record() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      ledger
          .by(ledger.cast().init())
          .merge(
              ledger
                  .branch("quick-fix")
                  .commit(ledger.cast().init(), "Fix it", Map.of("tool/a.c", "int a;\n")));
      scene().refuses(ledger, "QMS-501");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files("tool/a.c"));
      story.leads("CR-001", Status.IN_EXECUTION);
      story.merges("CR-001", Map.of("tool/a.c", "int a;\n"));
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-TRACE-006")
  @Investigation(
      number = 9,
      failure = "A system was declared qualified with a placeholder in place of the commit",
      rule = "QMS-601")
  void a_matrix_names_the_commit_that_it_qualifies() throws Exception {
    String place = "{{full commit id of 40 digits}}";
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger)
          .plans("SDLC-FLOW-RS", AS_PLANNED)
          .leads("SDLC-FLOW-RS", Status.EFFECTIVE)
          .plans("SDLC-FLOW-RTM", text -> text.replace(place, "To be done"))
          .routes("SDLC-FLOW-RTM");
      scene().refuses(ledger, "QMS-601");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story.of(ledger)
          .plans("SDLC-FLOW-RS", AS_PLANNED)
          .leads("SDLC-FLOW-RS", Status.EFFECTIVE)
          .plans("SDLC-FLOW-RTM", text -> text.replace(place, ledger.tip().name()))
          .routes("SDLC-FLOW-RTM");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-GATE-005")
  @Investigation(
      number = 9,
      failure = "Code was merged and declared qualified while CI was red, or had never run",
      rule = "QMS-614")
  void code_comes_in_when_ci_has_shown_its_tests_to_pass() throws Exception {
    Map<String, String> files = Map.of("flow/a.c", "int a;\n");
    List<TestResult> red = List.of(new TestResult("a.Test", "REQ-ABC-001", Outcome.FAILED));
    try (TestLedger ledger = scene().ledger()) {
      Story story = change(ledger);
      CodeBranch branch = story.writesCode("CR-001", files);
      story.flow().specify().name(branch.tip().name());
      story.merges(branch);
      scene().refuses(ledger, "QMS-614");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = change(ledger);
      CodeBranch branch = story.writesCode("CR-001", files);
      story
          .flow()
          .specify()
          .attest(branch.tip(), "1", 1, red)
          .attest(branch.tip(), "1", 2, Qualification.PASSED)
          .name(branch.tip().name());
      story.merges(branch);
      scene().refuses(ledger, "QMS-614");
    }
    try (TestLedger ledger = scene().ledger()) {
      change(ledger).ships("CR-001", files);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-GATE-001")
  @Investigation(
      number = 10,
      failure = "Code was in use while the traceability matrix was still a draft",
      rule = "QMS-612")
  void code_comes_in_when_requirements_and_matrix_are_in_force() throws Exception {
    Map<String, String> files = Map.of("flow/a.c", "int a;\n");
    try (TestLedger ledger = scene().ledger()) {
      Story story = change(ledger);
      CodeBranch branch = story.writesCode("CR-001", files);
      story.flow().specify().attest(branch.tip(), Qualification.PASSED).draft(branch.tip().name());
      story.merges(branch);
      scene().refuses(ledger, "QMS-612");
    }
    try (TestLedger ledger = scene().ledger()) {
      change(ledger).ships("CR-001", files);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-TRACE-007")
  @Investigation(
      number = 10,
      failure = "A change record was closed while the traceability matrix was still a draft",
      rule = "QMS-221")
  void a_change_record_closes_when_requirements_and_matrix_are_in_force() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = qualifiedChange(ledger);
      story.leads("CR-001", Status.POST_APPROVED);
      ledger.by(ledger.cast().init()).checkout("SDLC-FLOW-RTM");
      story.closes("CR-001");
      scene().refuses(ledger, "QMS-221");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = qualifiedChange(ledger);
      story.leads("CR-001", Status.POST_APPROVED);
      story.closes("CR-001");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-SCOPE-002")
  @Investigation(
      number = 11,
      failure = "One of three things in an item was not done, and the review missed it",
      rule = "QMS-402")
  void every_file_in_scope_was_changed() throws Exception {
    UnaryOperator<String> scope = Story.files("tool/server.py", "tool/test.py", ".mcp.json");
    Map<String, String> two = Map.of("tool/server.py", "s = 1\n", "tool/test.py", "t = 1\n");
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", scope);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.merges("CR-001", two);
      story.executes("CR-001", AS_PLANNED);
      story.routes("CR-001");
      scene().refuses(ledger, "QMS-402");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", scope);
      story.leads("CR-001", Status.IN_EXECUTION);
      story.merges("CR-001", two);
      story.merges("CR-001", Map.of(".mcp.json", "{}\n"));
      story.executes("CR-001", AS_PLANNED);
      story.routes("CR-001");
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-TRACE-007")
  @Investigation(
      number = 12,
      failure = "A change record closed while its code never reached production",
      rule = "QMS-602")
  void the_qualified_commit_is_reached_from_what_ships() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      Story story = qualifiedChange(ledger);
      story.flow().name(NO_COMMIT);
      story.routes("CR-001");
      scene().refuses(ledger, "QMS-602");
    }
    try (TestLedger ledger = scene().ledger()) {
      qualifiedChange(ledger).leads("CR-001", Status.CLOSED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-GATE-003")
  @Investigation(
      number = 12,
      failure = "What was in use was a copy of the code that was qualified, in other commits",
      rule = "QMS-613")
  void what_was_qualified_comes_in_and_no_copy_of_it() throws Exception {
    Map<String, String> files = Map.of("flow/a.c", "int a;\n");
    try (TestLedger ledger = scene().ledger()) {
      Story story = change(ledger);
      story.flow().qualify(story.writesCode("CR-001", files).tip());
      ledger.by(ledger.cast().init()).code("Squashed\n\nQMS-Change: CR-001", files);
      scene().refuses(ledger, "QMS-613");
    }
    try (TestLedger ledger = scene().ledger()) {
      change(ledger).ships("CR-001", files);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-SCOPE-003")
  @Investigation(
      number = 13,
      failure = "Two copies of the templates drifted apart over seven change records",
      rule = "QMS-806")
  void a_document_and_its_copy_in_the_code_agree() throws Exception {
    String copy = "flow/seed/TEMPLATE-CR.md";
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files(copy));
      story.leads("CR-001", Status.IN_EXECUTION);
      story.ships("CR-001", Map.of(copy, "Another text\n"));
      story.leads("CR-001", Status.POST_APPROVED);
      story.closes("CR-001");
      scene().refuses(ledger, "QMS-806");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files(copy));
      story.leads("CR-001", Status.IN_EXECUTION);
      story.ships("CR-001", Map.of(copy, story.text("TEMPLATE-CR")));
      story.leads("CR-001", Status.CLOSED);
      scene().accepts(ledger);
    }
  }

  @Test
  @Verifies("REQ-CODE-002")
  @Investigation(
      number = 14,
      failure = "Commits went straight to the protected branch, past its protection",
      rule = "QMS-501")
  void nothing_goes_straight_to_the_protected_branch() throws Exception {
    try (TestLedger ledger = scene().ledger()) {
      ledger.by(ledger.cast().init()).code("Straight in", Map.of("tool/a.c", "int a;\n"));
      scene().refuses(ledger, "QMS-501");
    }
    try (TestLedger ledger = scene().ledger()) {
      Story story = Story.of(ledger).plans("CR-001", Story.files("tool/a.c"));
      story.leads("CR-001", Status.IN_EXECUTION);
      ledger
          .by(ledger.cast().init())
          .code("Add a\n\nQMS-Change: CR-001", Map.of("tool/a.c", "int a;\n"));
      ledger.by(ledger.cast().init()).code("Note", Map.of("notes/today.txt", "Added a\n"));
      scene().accepts(ledger);
    }
  }

  /** A change of code in execution. */
  private static Story change(TestLedger ledger) {
    return Story.of(ledger)
        .plans("CR-001", Story.files("flow/a.c"))
        .leads("CR-001", Status.IN_EXECUTION);
  }

  /** A change of code whose matrix names its commit, executed and not routed yet. */
  private static Story qualifiedChange(TestLedger ledger) {
    Story story = change(ledger);
    story.ships("CR-001", Map.of("flow/a.c", "int a;\n"));
    return story.executes("CR-001", AS_PLANNED);
  }

  /** Changes the row of the second execution item. */
  private static String secondItem(String text, String from, String to) {
    return text.lines()
            .map(line -> line.startsWith("| EI-2 |") ? line.replaceAll(quoted(from), to) : line)
            .collect(java.util.stream.Collectors.joining("\n"))
        + "\n";
  }

  private static String quoted(String from) {
    return from.replace("|", "\\|");
  }

  private static Scene scene() {
    return Objects.requireNonNull(scene);
  }
}
