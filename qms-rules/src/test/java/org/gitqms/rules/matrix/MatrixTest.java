package org.gitqms.rules.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-605 to QMS-607, of one matrix and its specification. */
class MatrixTest {

  private static final Specification RS =
      Specification.read(
          document(
              "RS.md",
              """
              | Id | Requirement | Verification |
              |----|-------------|--------------|
              | REQ-A-001 | It must lock | unit test |
              | REQ-A-002 | It must open | |
              | ~~REQ-A-003~~ | It did, until CR-001 | |
              """));
  private static final Requirements ALL =
      Requirements.of(
          List.of(
              RS,
              Specification.read(
                  document(
                      "OTHER.md", "| Id | Requirement |\n|--|--|\n| REQ-B-001 | It must |\n"))));
  private static final String LOCK = mark("REQ-A-001");
  private static final String OPEN = mark("REQ-A-002");
  private static final String HEADER =
      "| Requirement | Verified by | Kind | Result | Reviewed |\n|--|--|--|--|--|\n";
  private static final String FIRST = row("REQ-A-001", "a.B.locks", "unit test", "Pass", LOCK);
  private static final String SECOND = row("REQ-A-002", "a.B.opens", "unit test", "Pass", OPEN);

  private static ParsedDocument document(String path, String text) {
    return ParsedDocument.parse(new DocumentText(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String mark(String id) {
    return ALL.mark(new RequirementId(id)).orElseThrow();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static Matrix matrix(String... parts) {
    return Matrix.read(document("RTM.md", String.join("", parts)));
  }

  private static List<String> told(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding f : findings) {
      lines.add(f.location().orElseThrow() + " " + f.rule() + " " + f.message() + ": " + f.fix());
    }
    return lines;
  }

  private static List<String> check(String... parts) {
    return told(MatrixCheck.of(matrix(parts), RS.requirements(), ALL));
  }

  private static List<String> totals(String... parts) {
    return told(TotalsCheck.of(matrix(parts)));
  }

  private static List<String> claims(String... parts) {
    return told(ClaimsCheck.of(matrix(parts), RS.requirements(), ALL, "SDLC-ABC-RS", "2.0"));
  }

  @Test
  void a_matrix_with_a_reviewed_row_for_every_requirement_is_complete() {
    assertThat(check(HEADER, FIRST, SECOND)).isEmpty();
  }

  @Test
  void a_requirement_may_have_several_rows_and_a_row_several_tests() {
    String more = row("REQ-A-001", "`a.B.x`, a.C.y; a.D.z", "unit test", "Pass", LOCK);
    assertThat(check(HEADER, FIRST, more, SECOND)).isEmpty();
    assertThat(matrix(HEADER, more).rows().get(0).verifiers())
        .extracting(v -> v.name() + " " + v.at())
        .containsExactly("a.B.x RTM.md:3:16", "a.C.y RTM.md:3:24", "a.D.z RTM.md:3:31");
  }

  @Test
  void in_an_older_form_a_file_is_named_once_for_several_tests() {
    Matrix older =
        matrix(
            "| REQ ID | Requirement | Code Reference | Status |\n|--|--|--|--|\n",
            "| REQ-A-001 | Locks | test_a::test_x, test_y, test_b::test_z | PASS |\n");
    assertThat(older.rows().get(0).requirement()).hasToString("REQ-A-001");
    assertThat(older.rows().get(0).verifiers())
        .extracting(MatrixRow.Verifier::name)
        .containsExactly("test_a::test_x", "test_a::test_y", "test_b::test_z");
  }

  @Test
  void a_requirement_without_a_row_is_told_where_it_stands() {
    assertThat(check(HEADER, FIRST))
        .containsExactly(
            "RS.md:4:3 QMS-605 REQ-A-002 has no row in RTM.md: write the test that names it, then:"
                + " git qms trace --update");
  }

  @Test
  @Verifies("REQ-TRACE-004")
  void a_row_for_no_requirement_of_this_specification_is_told() {
    assertThat(
            check(
                HEADER,
                FIRST,
                SECOND,
                row("REQ-A-003", "x", "unit test", "Pass", ""),
                row("REQ-B-001", "x", "unit test", "Pass", ""),
                row("REQ-C-001", "x", "unit test", "Pass", ""),
                row("REQ-A-1", "x", "unit test", "Pass", "")))
        .containsExactly(
            "RTM.md:8:3 QMS-605 \"REQ-A-1\" is no requirement id: did you mean REQ-A-001?",
            "RTM.md:5:3 QMS-605 REQ-A-003 is withdrawn, and has a row: take the row out",
            "RTM.md:6:3 QMS-605 REQ-B-001 stands in OTHER.md: trace it in the matrix of that"
                + " system",
            "RTM.md:7:3 QMS-605 there is no requirement REQ-C-001: take the row out, or write the"
                + " requirement first");
  }

  @Test
  void a_row_names_what_verifies_and_how() {
    assertThat(check(HEADER, row("REQ-A-001", "", "guess", "Pass", LOCK), SECOND))
        .containsExactly(
            "RTM.md:3:3 QMS-605 REQ-A-001 is verified by nothing: name a test, a section of the"
                + " matrix, or a verification record",
            "RTM.md:3:18 QMS-605 \"guess\" is no kind of verification: write unit test, qualitative"
                + " proof or verification record");
  }

  @Test
  void a_requirement_is_verified_as_its_specification_asks() {
    assertThat(check(HEADER, row("REQ-A-001", "CR-001-VR-001", "VR", "Pass", LOCK), SECOND))
        .containsExactly(
            "RTM.md:3:31 QMS-605 REQ-A-001 asks for a unit test, not a verification record: verify"
                + " it as its specification says, or revise that first");
  }

  @Test
  void a_row_is_suspect_when_its_mark_is_not_that_of_the_requirement() {
    assertThat(check(HEADER, row("REQ-A-001", "x", "test", "Pass", OPEN), SECOND))
        .containsExactly(
            "RTM.md:3:33 QMS-606 REQ-A-001 has changed since its row was reviewed, or what it is"
                + " derived from has: look whether it is still verified, then: git qms trace"
                + " --update --reviewed REQ-A-001");
    assertThat(check(HEADER, row("REQ-A-001", "x", "test", "Pass", ""), SECOND))
        .containsExactly(
            "RTM.md:3:3 QMS-606 the row of REQ-A-001 does not say what was reviewed: look whether it"
                + " is verified as it reads now, then write in its column Reviewed: "
                + LOCK);
  }

  @Test
  void a_proof_has_a_row_an_argument_and_places() {
    String proofs = "\n| Requirement | Argument | Places in the code |\n|--|--|--|\n";
    String row = row("REQ-A-002", "5.1", "qualitative proof", "Pass", OPEN);
    String proof = "| REQ-A-002 | It has one door | `src/Door.java#open()`, src/Lock.java |\n";
    assertThat(check(HEADER, FIRST, row, proofs, proof)).isEmpty();
    assertThat(matrix(HEADER, row, proofs, proof).proofs().get(0).places())
        .extracting(p -> p.path() + " " + p.name() + " " + p.at())
        .containsExactly("src/Door.java open RTM.md:7:34", "src/Lock.java  RTM.md:7:57");
    assertThat(check(HEADER, FIRST, row, proofs, "| None | None | None |\n"))
        .containsExactly(
            "RTM.md:4:3 QMS-605 no proof of REQ-A-002 is written: write it as a row under"
                + " Qualitative proofs: the argument, and the places in the code");
    assertThat(check(HEADER, FIRST, SECOND, proofs, proof))
        .containsExactly(
            "RTM.md:8:3 QMS-605 REQ-A-002 is proven, and no row says so: add a row of the kind"
                + " qualitative proof, or take the proof out");
    assertThat(check(HEADER, FIRST, row, proofs, "| REQ-A-002 | It holds | |\n"))
        .containsExactly(
            "RTM.md:8:3 QMS-605 the proof of REQ-A-002 lacks its argument or its places: write why"
                + " it holds, and where in the code a reader can check that");
  }

  @Test
  void totals_that_add_up_say_nothing() {
    assertThat(
            totals(
                HEADER,
                FIRST,
                "\n| Suite | Tests | Passed | Failed | Skipped |\n|--|--|--|--|--|\n",
                "| a | 1,002 | 1,001 | 0 | 1 |\n| b | 3 | 3 | 0 | 0 |\n",
                "| **Subtotal** | **1,005** | **1,004** | 0 | 1 |\n",
                "| c | 1 | 1 | 0 | 0 |\n| **Total** | 1006 | 1005 | 0 | 1 |\n",
                "\n| Qualified commit | Tests passed |\n|--|--|\n| x | 1005 |\n"))
        .isEmpty();
  }

  @Test
  void totals_that_do_not_add_up_are_told_with_both_numbers() {
    assertThat(
            totals(
                "| Suite | Tests | Passed | Failed | Skipped |\n|--|--|--|--|--|\n",
                "| a | 3 | 1 | 0 | 1 |\n| b | many | 3 | 0 | 0 |\n",
                "| Total | 4 | 4 | 0 | 1 |\n",
                "\n| Attribute | Value |\n|--|--|\n| Passed | 5 |\n"))
        .containsExactly(
            "RTM.md:3:3 QMS-607 \"a\" has 3 tests, and 2 passed, failed or were skipped: let them be"
                + " counted: git qms trace --update --results FOLDER",
            "RTM.md:4:3 QMS-607 the counts of \"b\" are no numbers: let them be counted: git qms"
                + " trace --update --results FOLDER",
            "RTM.md:5:3 QMS-607 \"Total\" has 4 tests, and 5 passed, failed or were skipped: let"
                + " them be counted: git qms trace --update --results FOLDER",
            "RTM.md:5:3 QMS-607 Total says 4 tests, the rows above add up to 3: let them be"
                + " counted: git qms trace --update --results FOLDER",
            "RTM.md:9:12 QMS-607 5 passed are stated, the total is 4: one of the two is wrong:"
                + " count again");
  }

  @Test
  void results_without_a_total_are_told() {
    assertThat(totals("| Suite | Tests | Passed | Failed |\n|--|--|--|--|\n| a | 3 | 3 | 0 |\n"))
        .containsExactly(
            "RTM.md:3:3 QMS-607 the test results have no row Total: add one that adds up the rows"
                + " above");
  }

  @Test
  void a_row_that_did_not_pass_is_told() {
    assertThat(totals(HEADER, row("REQ-A-001", "x", "test", "TBD", LOCK)))
        .containsExactly(
            "RTM.md:3:26 QMS-607 the result of REQ-A-001 is \"TBD\", not Pass: the commit is not"
                + " qualified while it is so; a row that was never tried is no Pass");
  }

  @Test
  void numbers_and_versions_beside_the_tables_are_held_against_the_specification() {
    String scope =
        "## 2. Scope\n\nAll of it: all 2 requirements.\n\n- REQ-A (Access): 2 requirements\n\n";
    assertThat(claims(scope, "It rests on SDLC-ABC-RS v2.0.\n")).isEmpty();
    assertThat(
            claims(
                scope.replace("2 requirements", "5 requirements"),
                "| Document | Version |\n|--|--|\n| SDLC-ABC-RS | v1.0 |\n\n",
                "## 3. History\n\nBefore: SDLC-ABC-RS v1.0\n"))
        .containsExactly(
            "RTM.md:3:12 QMS-607 5 requirements are stated of all, the specification has 2: correct"
                + " the number, or leave it to the table",
            "RTM.md:5:3 QMS-607 5 requirements are stated of REQ-A, the specification has 2:"
                + " correct the number, or leave it to the table",
            "RTM.md:9:17 QMS-607 SDLC-ABC-RS 1.0 is stated, 2.0 is in force: look at what has"
                + " changed since, then name 2.0");
  }

  @Test
  void a_section_about_a_requirement_agrees_with_its_row_and_its_specification() {
    String older = "| Req id | Verified by |\n|--|--|\n| REQ-A-001 | test_a::test_x, test_y |\n\n";
    String section = "#### REQ-A-001: Lock\n\n**Requirement:** It must lock\n\n";
    String tests = "| Test File | Test Function |\n|--|--|\n";
    assertThat(claims(older, section, tests, "| test_a.py | test_x |\n| test_a.py | test_y |\n"))
        .isEmpty();
    assertThat(
            claims(
                older,
                section.replace("lock", "close"),
                tests,
                "| test_a.py | test_x |\n| test_b.py | test_y |\n"))
        .containsExactly(
            "RTM.md:7:18 QMS-606 REQ-A-001 is quoted in other words than the specification has:"
                + " look whether it is still verified, then quote it as it reads now",
            "RTM.md:3:31 QMS-605 test_a::test_y is named in the row of REQ-A-001 and not in its"
                + " section: name it in both, or in neither",
            "RTM.md:12:15 QMS-605 test_b::test_y is named in the section of REQ-A-001 and not in its"
                + " row: name it in both, or in neither");
  }

  @Test
  void a_document_that_cannot_be_parsed_has_a_finding() {
    assertThat(matrix(String.join("", Collections.nCopies(200, "> ")) + "deep\n").findings())
        .isNotEmpty();
  }
}
