package org.gitqms.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.requirement.Texts.specification;
import static org.gitqms.rules.requirement.Texts.table;
import static org.gitqms.rules.requirement.Texts.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-603, of all documents together; and the mark by which a change is noticed. */
class RequirementsTest {

  private static final RequirementId FIRST = new RequirementId("REQ-A-001");
  private static final RequirementId SECOND = new RequirementId("REQ-A-002");

  private static String mark(RequirementId id, String... rows) {
    return Requirements.of(List.of(table(rows))).mark(id).orElseThrow();
  }

  @Test
  void the_mark_is_32_hex_digits_and_stays_the_same_for_the_same_requirement() {
    String mark = mark(FIRST, "| REQ-A-001 | It must lock | |");
    assertThat(mark).matches("[0-9a-f]{32}");
    assertThat(mark(FIRST, "| REQ-A-001 |  It   must lock | none |".replace("none", "")))
        .isEqualTo(mark);
    assertThat(mark(FIRST, "| REQ-A-002 | More | |", "| REQ-A-001 | It must lock | |"))
        .isEqualTo(mark);
    assertThat(Requirements.of(List.of(table("| REQ-A-001 | It must lock | |"))).mark(SECOND))
        .isEmpty();
  }

  @Test
  @Verifies("REQ-TRACE-003")
  void any_field_of_it_changes_the_mark() {
    String mark = mark(FIRST, "| REQ-A-001 | It must lock | |");
    assertThat(mark(FIRST, "| REQ-A-001 | It must not lock | |")).isNotEqualTo(mark);
    assertThat(mark(FIRST, "| ~~REQ-A-001~~ | It must lock | |")).isNotEqualTo(mark);
    Specification harmful =
        specification(
            "| Id | Requirement | Harm |\n|---|---|---|\n| REQ-A-001 | It must lock | x |\n");
    assertThat(Requirements.of(List.of(harmful)).mark(FIRST)).isNotEqualTo(Optional.of(mark));
  }

  @Test
  void words_moved_from_one_field_to_the_next_change_the_mark() {
    Specification first =
        specification("| Id | Requirement | A | B |\n|--|--|--|--|\n| REQ-A-001 | x | ab | c |\n");
    Specification second =
        specification("| Id | Requirement | A | B |\n|--|--|--|--|\n| REQ-A-001 | x | a | bc |\n");
    assertThat(Requirements.of(List.of(first)).mark(FIRST))
        .isNotEqualTo(Requirements.of(List.of(second)).mark(FIRST));
  }

  @Test
  @Verifies("REQ-TRACE-003")
  void what_it_is_derived_from_changes_the_mark_however_far_up() {
    String[] rows = {
      "| REQ-A-003 | Top | |", "| REQ-A-002 | Middle | REQ-A-003 |", "| REQ-A-001 | x | REQ-A-002 |"
    };
    String mark = mark(FIRST, rows);
    rows[0] = "| REQ-A-003 | Top of it | |";
    assertThat(mark(FIRST, rows)).isNotEqualTo(mark);
  }

  @Test
  void the_order_of_its_parents_does_not_change_the_chain() {
    String up = "| REQ-A-002 | x | |";
    String other = "| REQ-A-003 | x | |";
    assertThat(mark(SECOND, up, other, "| REQ-A-001 | y | REQ-A-002, REQ-A-003 |"))
        .isEqualTo(mark(SECOND, other, up, "| REQ-A-001 | y | REQ-A-003, REQ-A-002 |"));
  }

  @Test
  void an_id_that_stands_twice_is_told_at_its_second_place() {
    Requirements all =
        Requirements.of(
            List.of(
                table("| REQ-A-001 | First | |"),
                specification("other.md", "### REQ-A-001: Again\n\nSecond\n")));
    assertThat(told(all.findings()))
        .containsExactly(
            "other.md:6:1 REQ-A-001 stands at RS.md:8:3, too: give the newer one a number that was"
                + " never used");
    assertThat(all.find(FIRST)).map(Requirement::text).contains("First");
  }

  @Test
  void a_parent_that_is_unknown_or_withdrawn_is_told() {
    Requirements all =
        Requirements.of(
            List.of(
                table(
                    "| REQ-SEC-001 | x | |",
                    "| ~~REQ-SEC-002~~ | x, by CR-001 | |",
                    "| REQ-SEC-003 | x | REQ-SCE-001, REQ-SEC-002, REQ-ZZZZ-001 |")));
    assertThat(told(all.findings()))
        .containsExactly(
            "RS.md:10:3 REQ-SEC-003 is derived from REQ-SCE-001, which does not exist: did you mean"
                + " REQ-SEC-001?",
            "RS.md:10:3 REQ-SEC-003 is derived from REQ-SEC-002, which is withdrawn: name a"
                + " requirement in force, or none",
            "RS.md:10:3 REQ-SEC-003 is derived from REQ-ZZZZ-001, which does not exist: name a"
                + " requirement in force, or none");
  }

  @Test
  void a_circle_is_told_once_with_its_path() {
    Requirements all =
        Requirements.of(
            List.of(
                table(
                    "| REQ-A-001 | x | REQ-A-003 |",
                    "| REQ-A-002 | x | REQ-A-001 |",
                    "| REQ-A-003 | x | REQ-A-002 |",
                    "| REQ-A-004 | x | REQ-A-001 |",
                    "| REQ-A-005 | x | REQ-A-005 |")));
    assertThat(told(all.findings()))
        .containsExactly(
            "RS.md:8:3 requirements are derived from each other: REQ-A-001 -> REQ-A-003 ->"
                + " REQ-A-002 -> REQ-A-001: take one of them out of this circle",
            "RS.md:12:3 requirements are derived from each other: REQ-A-005 -> REQ-A-005: take one"
                + " of them out of this circle");
    assertThat(all.mark(FIRST)).isPresent();
  }

  @Test
  void a_chain_of_5000_and_a_ladder_of_28_rungs_are_read_without_recursion() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rows.add("| " + id(i) + " | x | " + (i == 0 ? "" : id(i - 1)) + " |");
    }
    for (int i = 0; i < 28; i++) {
      String up = i == 0 ? "" : rung("L", i - 1) + ", " + rung("R", i - 1);
      rows.add("| " + rung("L", i) + " | x | " + up + " |");
      rows.add("| " + rung("R", i) + " | x | " + up + " |");
    }
    Requirements all = Requirements.of(List.of(table(rows.toArray(String[]::new))));
    assertThat(all.findings()).isEmpty();
    assertThat(all.all()).hasSize(5056);
  }

  @Test
  void the_path_of_a_very_long_circle_is_cut() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add("| " + id(i) + " | x | " + id((i + 1) % 500) + " |");
    }
    Requirements all = Requirements.of(List.of(table(rows.toArray(String[]::new))));
    assertThat(all.findings()).hasSize(1);
    assertThat(all.findings().get(0).message()).contains("(480 more) -> REQ-C0-000");
  }

  private static String id(int i) {
    return String.format(Locale.ROOT, "REQ-C%d-%03d", i / 1000, i % 1000);
  }

  private static String rung(String side, int i) {
    return String.format(Locale.ROOT, "REQ-%s-%03d", side, i);
  }

  @Test
  void what_looks_like_a_comment_lists_within_lists_and_later_sections_change_the_mark() {
    String item = "### REQ-A-001: Lock\n\n";
    String mark = heading(item + "It must refuse.\n");
    assertThat(heading(item + "It must refuse `<!--` in input.\n"))
        .isNotEqualTo(heading(item + "It must refuse `<!--` in output.\n"));
    assertThat(heading(item + "<!-- guidance: x -->\nIt must refuse.\n")).isEqualTo(mark);
    assertThat(heading(item + "- a\n  - b\n- c\n"))
        .isNotEqualTo(heading(item + "- a\n- b\n  - c\n"));
    String inner = "\n\n#### REQ-A-002: Inner\n\nx\n\n#### More\n\n";
    assertThat(heading(item + "y" + inner + "some\n"))
        .isNotEqualTo(heading(item + "y" + inner + "other\n"));
  }

  private static String heading(String text) {
    return Requirements.of(List.of(specification(text))).mark(FIRST).orElseThrow();
  }
}
