package org.gitqms.trace.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gitqms.trace.Traces.COUNTS_HEADER;
import static org.gitqms.trace.Traces.MATRIX_HEADER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceInput;
import org.gitqms.trace.TracedSystem;
import org.gitqms.trace.Tracer;
import org.gitqms.trace.Traces;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixUpdateTest {

  private static final String LOCK = "| REQ-A-001 | It must lock | | |";
  private static final String OPEN = "| REQ-A-002 | It must open | | |";
  private static final String MARK = Traces.mark("REQ-A-001", LOCK);
  private static final String OLD = "0123456789abcdef0123456789abcdef";
  private static final String EMPTY_COUNTS = COUNTS_HEADER + "| {{suite}} | 0 | 0 | 0 | 0 |\n";
  private static final Set<RequirementId> NONE = Set.of();

  private static Traces traces() {
    return new Traces()
        .specified("SDLC-ABC-RS", LOCK, OPEN, "| ~~REQ-A-003~~ | It did, until CR-001 | | |")
        .javaTests("T", "locks", "REQ-A-001", "bolts", "REQ-A-001", "opens", "REQ-A-002");
  }

  private static ParsedDocument document(String text) {
    return ParsedDocument.parse(new DocumentText("RTM.md", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String updated(Traces traces, String draft) throws UnfitMatrixException {
    return updated(traces, draft, null, NONE, null);
  }

  private static String updated(
      Traces traces,
      String draft,
      @Nullable String inForce,
      Set<RequirementId> reviewed,
      @Nullable String commit)
      throws UnfitMatrixException {
    TraceInput input = traces.files().read();
    Trace trace = Tracer.trace(input);
    Requirements all =
        Requirements.of(input.systems().stream().map(TracedSystem::specification).toList());
    MatrixUpdate update =
        new MatrixUpdate(
            inForce == null ? null : Matrix.read(document(inForce)),
            trace.requirements(),
            all,
            reviewed,
            trace.run().map(TestRun::totals).orElse(null),
            commit);
    return update.of(document(draft));
  }

  private static List<String> rows(String text) {
    return text.lines().filter(line -> line.startsWith("| REQ-")).toList();
  }

  @Test
  void rows_are_those_that_tests_name_with_what_they_came_to() throws UnfitMatrixException {
    String text =
        updated(
            traces().results("unit", "a.T.locks", "!a.T.opens"),
            "# RTM\n\nBefore.\n\n"
                + MATRIX_HEADER
                + "| {{id}} | x | y | z | q |\n"
                + EMPTY_COUNTS
                + "\nAfter.\n");
    assertThat(text)
        .isEqualTo(
            """
            # RTM

            Before.

            | Requirement | Verified by | Kind | Result | Reviewed |
            |-------------|-------------|------|--------|----------|
            | REQ-A-001 | `a.T.bolts` | unit test | Not run | %s |
            | REQ-A-001 | `a.T.locks` | unit test | Pass | %s |
            | REQ-A-002 | `a.T.opens` | unit test | Fail | %s |

            | Suite | Tests | Passed | Failed | Skipped |
            |-------|-------|--------|--------|---------|
            | unit | 2 | 1 | 1 | 0 |
            | Total | 2 | 1 | 1 | 0 |

            After.
            """
                .formatted(MARK, MARK, Traces.mark("REQ-A-002", OPEN)));
  }

  @Test
  void what_was_written_is_read_without_a_finding() throws UnfitMatrixException {
    String[] rows = {LOCK, OPEN, "| ~~REQ-A-003~~ | It did, until CR-001 | | |"};
    String text =
        updated(
            traces().results("unit", "a.T.bolts", "a.T.locks", "a.T.opens"),
            MATRIX_HEADER + EMPTY_COUNTS);
    Traces again =
        new Traces()
            .traced("SDLC-ABC-RS", text, rows)
            .javaTests("T", "locks", "REQ-A-001", "bolts", "REQ-A-001", "opens", "REQ-A-002")
            .results("unit", "a.T.bolts", "a.T.locks", "a.T.opens");
    assertThat(again.findings()).isEmpty();
  }

  @Test
  void writing_it_again_changes_nothing() throws UnfitMatrixException {
    Traces traces = traces().results("unit", "a.T.locks");
    String once = updated(traces, MATRIX_HEADER + EMPTY_COUNTS);
    assertThat(updated(traces, once)).isEqualTo(once);
  }

  @Test
  @Verifies("REQ-TRACE-003")
  void a_row_keeps_the_mark_it_was_reviewed_with() throws UnfitMatrixException {
    String draft = MATRIX_HEADER + "| REQ-A-001 | `a.T.locks` | unit test | Pass | " + OLD + " |\n";
    List<String> rows = rows(updated(traces(), draft));
    assertThat(rows.get(1)).endsWith("| Pass | " + OLD + " |");
    assertThat(rows.get(2)).doesNotContain(OLD);
  }

  @Test
  void a_test_of_another_name_does_not_make_a_changed_requirement_a_reviewed_one()
      throws UnfitMatrixException {
    String draft = MATRIX_HEADER + "| REQ-A-001 | `a.T.gone` | unit test | Pass | " + OLD + " |\n";
    assertThat(rows(updated(traces(), draft)).subList(0, 2)).allMatch(row -> row.contains(OLD));
  }

  @Test
  void a_row_that_the_draft_lacks_keeps_the_mark_of_the_matrix_in_force()
      throws UnfitMatrixException {
    String inForce =
        MATRIX_HEADER + "| REQ-A-001 | `a.T.locks` | unit test | Pass | " + OLD + " |\n";
    assertThat(rows(updated(traces(), MATRIX_HEADER, inForce, NONE, null)).get(1)).contains(OLD);
  }

  @Test
  void who_has_looked_again_says_so_by_name() throws UnfitMatrixException {
    String draft = MATRIX_HEADER + "| REQ-A-001 | `a.T.locks` | unit test | Pass | " + OLD + " |\n";
    Set<RequirementId> reviewed = Set.of(new RequirementId("REQ-A-001"));
    assertThat(rows(updated(traces(), draft, null, reviewed, null)).get(1)).contains(MARK);
  }

  @Test
  @Verifies("REQ-TRACE-012")
  void proofs_and_records_stay_as_they_are() throws UnfitMatrixException {
    String proof = "| REQ-A-001 | 5.1 | qualitative proof | Pass | " + OLD + " |";
    assertThat(rows(updated(traces(), MATRIX_HEADER + proof + "\n"))).contains(proof);
  }

  @Test
  void the_mark_of_a_proof_is_not_written_by_itself() throws UnfitMatrixException {
    String proof = "| REQ-A-001 | 5.1 | qualitative proof | Pass |  |";
    assertThat(rows(updated(traces(), MATRIX_HEADER + proof + "\n"))).contains(proof);
    String inForce = MATRIX_HEADER + proof.replace("|  |", "| " + OLD + " |") + "\n";
    assertThat(rows(updated(traces(), MATRIX_HEADER + proof + "\n", inForce, NONE, null)))
        .contains("| REQ-A-001 | 5.1 | qualitative proof | Pass | " + OLD + " |");
  }

  @Test
  void a_row_that_cannot_be_read_is_not_lost() {
    for (String row :
        List.of("| REQ-A-1 | x | unit test | Pass | |", "| REQ-A-001 | x | y | | |")) {
      assertThatThrownBy(() -> updated(traces(), MATRIX_HEADER + row + "\n"))
          .isInstanceOf(UnfitMatrixException.class)
          .hasMessageContaining("the row of \"REQ-A-");
    }
  }

  @Test
  void without_results_totals_stay_and_known_results_too() throws UnfitMatrixException {
    String draft =
        MATRIX_HEADER + "| REQ-A-001 | `a.T.locks` | unit test | Fail | x |\n" + EMPTY_COUNTS;
    String text = updated(traces(), draft);
    assertThat(text).contains(EMPTY_COUNTS);
    assertThat(rows(text).get(1)).contains("| Fail |");
    assertThat(rows(text).get(2)).contains("| Not run |");
  }

  @Test
  void the_baseline_names_the_commit_and_how_many_passed() throws UnfitMatrixException {
    String baseline =
        "\n| System | Qualified commit | Tests passed |\n|---|---|---|\n| A | x | y |\n";
    String text =
        updated(
            traces().results("unit", "a.T.locks"),
            MATRIX_HEADER + EMPTY_COUNTS + baseline,
            null,
            NONE,
            "c".repeat(40));
    assertThat(text).contains("| A | " + "c".repeat(40) + " | 1 |");
  }

  @Test
  void a_title_with_bars_and_commas_is_read_as_it_was_written() throws UnfitMatrixException {
    Traces traces =
        new Traces()
            .specified("SDLC-ABC-RS", LOCK)
            .source("t/lock.test.js", "it('[REQ-A-001] locks, opens | closes', () => {});\n");
    String text = updated(traces, MATRIX_HEADER);
    assertThat(Matrix.read(document(text)).rows().get(0).verifiers())
        .extracting(v -> v.name())
        .containsExactly("t.lock.test.[REQ-A-001] locks, opens | closes");
  }

  @Test
  void a_draft_without_the_tables_is_refused() {
    assertThatThrownBy(() -> updated(traces(), "# RTM\n"))
        .hasMessage("there is no table with the columns Requirement, Verified by, Kind, Result");
    assertThatThrownBy(
            () -> updated(traces(), "| Requirement | Verified by |\n|--|--|\n| a | b |\n"))
        .hasMessage("the table of traces has no column Reviewed");
    assertThatThrownBy(() -> updated(traces().results("u", "a.b"), MATRIX_HEADER))
        .hasMessage("there is no table with the columns Suite, Tests, Passed, Failed, Skipped");
  }
}
