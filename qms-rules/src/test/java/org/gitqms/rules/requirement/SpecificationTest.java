package org.gitqms.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.requirement.Texts.specification;
import static org.gitqms.rules.requirement.Texts.table;
import static org.gitqms.rules.requirement.Texts.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** QMS-603, of one document. */
class SpecificationTest {

  @Test
  void each_row_of_a_table_of_requirements_is_one() {
    Specification read =
        specification(
            """
            ## 4. Requirements

            | Id | Requirement | Harm if not met | Verification |
            |----|-------------|-----------------|--------------|
            | REQ-SEC-001 | It must   refuse | none | unit test |
            | `REQ-SEC-002` | **Lock:** It must lock | none | qualitative proof |
            """);
    assertThat(read.findings()).isEmpty();
    assertThat(read.requirements())
        .extracting(r -> r.id().value(), Requirement::text, Requirement::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("REQ-SEC-001", "It must refuse", ""),
            org.assertj.core.groups.Tuple.tuple("REQ-SEC-002", "It must lock", "Lock"));
    assertThat(read.requirements().get(0).at()).hasToString("RS.md:10:3");
    assertThat(read.requirements().get(1).verification()).isEqualTo("qualitative proof");
  }

  @Test
  void older_tables_with_a_column_Req_id_are_read_too() {
    Specification read =
        specification("| REQ ID | Requirement |\n|---|---|\n| REQ-DOC-001 | The CLI shall |\n");
    assertThat(read.requirements()).hasSize(1);
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void a_heading_that_begins_with_an_id_is_one_with_what_stands_below_it() {
    Specification read =
        specification(
            """
            ## 4.1 REQ-SEC-001: Locks

            It must lock
            after three tries.

            <!-- guidance: say when -->

            **Derived from:** REQ-SEC-009, REQ-SEC-008
            Verification: unit test

            #### Details

            Each try counts.

            ### REQ-SEC-002

            It must open again.
            """);
    assertThat(read.findings()).isEmpty();
    Requirement first = read.requirements().get(0);
    assertThat(first.title()).isEqualTo("Locks");
    assertThat(first.text())
        .isEqualTo("It must lock after three tries. #### Details Each try counts.");
    assertThat(first.derivedFrom()).hasToString("[REQ-SEC-009, REQ-SEC-008]");
    assertThat(first.verification()).isEqualTo("unit test");
    assertThat(read.requirements().get(1).text()).isEqualTo("It must open again.");
  }

  @Test
  void what_is_struck_through_is_withdrawn_and_names_its_change_record() {
    Specification read =
        table(
            "| ~~REQ-SEC-001~~ | It must lock; withdrawn by CR-012 | |",
            "| ~~REQ-SEC-002~~ | It must lock | REQ-SEC-001 |");
    assertThat(read.requirements()).allMatch(Requirement::withdrawn);
    assertThat(told(read.findings()))
        .containsExactly(
            "RS.md:9:3 REQ-SEC-002 is struck through, and no change record is named that withdrew"
                + " it: name it in the row, such as: withdrawn by CR-012");
  }

  @Test
  void an_id_that_is_nearly_one_is_told_with_what_was_meant() {
    Specification read =
        specification(
            """
            | Id | Requirement |
            |----|-------------|
            | REQ-SEC-1 | It must lock |
            | SEC-002 | It must lock |
            |  | It must lock |

            ### REQ_SEC_004: Locks
            """);
    assertThat(read.requirements()).isEmpty();
    assertThat(told(read.findings()))
        .containsExactly(
            "RS.md:8:3 \"REQ-SEC-1\" is no requirement id: did you mean REQ-SEC-001?",
            "RS.md:9:3 \"SEC-002\" is no requirement id: write REQ, an area in capitals and three"
                + " digits, such as REQ-SEC-001",
            "RS.md:10:2 a row names no requirement: write REQ, an area in capitals and three"
                + " digits, such as REQ-SEC-001",
            "RS.md:12:1 \"REQ_SEC_004\" is no requirement id: did you mean REQ-SEC-004?");
  }

  @Test
  void a_requirement_that_demands_nothing_is_told() {
    assertThat(told(table("| REQ-SEC-001 |  | none |").findings()))
        .containsExactly("RS.md:8:3 REQ-SEC-001 demands nothing: write what the system must do");
    assertThat(told(specification("### REQ-SEC-001\n\n<!-- guidance: x -->\n").findings()))
        .containsExactly("RS.md:6:1 REQ-SEC-001 demands nothing: write what the system must do");
  }

  @Test
  void a_row_in_a_table_of_another_kind_is_not_left_out_silently() {
    Specification read =
        specification(
            """
            | Number | Demand |
            |--------|--------|
            | REQ-SEC-001 | It must lock |

            | REQ ID | Demand |
            |--------|--------|
            | REQ-SEC-002 | It must lock |
            """);
    assertThat(told(read.findings()))
        .containsExactly(
            "RS.md:10:1 the table of requirements has no column Requirement: take its header from"
                + " the template of the type",
            "RS.md:8:3 REQ-SEC-001 stands in a table without the columns Id and Requirement: take"
                + " the header of its table from the template of the type");
  }

  @Test
  void a_table_about_requirements_that_stand_elsewhere_is_none_of_requirements() {
    Specification read =
        specification(
            """
            | Id | Requirement |
            |----|-------------|
            | REQ-SEC-001 | It must lock |

            | For | Because |
            |-----|---------|
            | REQ-SEC-001 | People guess |
            """);
    assertThat(read.requirements()).hasSize(1);
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void what_it_derives_from_is_ids_or_none() {
    Specification read =
        table(
            "| REQ-SEC-001 | It must lock | none |",
            "| REQ-SEC-002 | It must lock | REQ-SEC-001; REQ-SEC-003, REQ-SEC-001 |",
            "| REQ-SEC-003 | It must lock | REQ-SEC-1 |");
    assertThat(read.requirements().get(0).derivedFrom()).isEmpty();
    assertThat(read.requirements().get(1).derivedFrom()).hasToString("[REQ-SEC-001, REQ-SEC-003]");
    assertThat(told(read.findings()))
        .containsExactly(
            "RS.md:10:3 REQ-SEC-003 is derived from \"REQ-SEC-1\", which is no requirement id: did"
                + " you mean REQ-SEC-001?");
  }

  @Test
  void a_kind_of_verification_is_one_of_three() {
    Specification read =
        specification(
            "| Id | Requirement | Verification |\n|---|---|---|\n| REQ-A-001 | It must | guess |\n");
    assertThat(told(read.findings()))
        .containsExactly(
            "RS.md:8:3 REQ-A-001 is to be verified by \"guess\", which is no kind of it: write unit"
                + " test, qualitative proof or verification record");
  }

  @Test
  void a_document_that_cannot_be_parsed_has_a_finding() {
    assertThat(specification("> ".repeat(200) + "deep\n").findings()).isNotEmpty();
  }

  @Test
  void an_id_that_is_named_and_is_no_item_is_told_wherever_it_stands() {
    Specification read = specification("## 1. Of REQ-SEC-009\n\n**REQ-SEC-008**: It must lock\n");
    assertThat(told(Requirements.of(List.of(read)).findings()))
        .containsExactly(
            "RS.md:6:10 REQ-SEC-009 is named, and is no item that could be read: write it as a row"
                + " with the columns Id and Requirement, or as the first word of a heading",
            "RS.md:8:3 REQ-SEC-008 is named, and is no item that could be read: write it as a row"
                + " with the columns Id and Requirement, or as the first word of a heading");
  }

  @Test
  void a_row_with_more_cells_than_columns_is_told() {
    assertThat(told(table("| REQ-SEC-001 | It must show a | b | none |").findings()))
        .anyMatch(line -> line.contains("the row has more cells than its table has columns"));
  }
}
