package org.gitqms.rules.rule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-802. */
class PolicyTightensTest {

  private final Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));

  @Test
  @Verifies("REQ-POLICY-006")
  void a_repository_may_enter_gxp_and_never_leaves_it() {
    founded.by("admin").propose("rules.yml", "profile: gxp\nerrors: []\n").accepted();
    Ledger gxp = Ledger.founded(Foundation.gxpFiles(Cast.with(Cast.withToken("admin"))));
    gxp.by("admin").propose("rules.yml", "profile: self-regulated\nerrors: []\n").accepted();

    founded.by("admin").approvePolicy().accepted();
    var finding =
        gxp.by("admin").approvePolicy().refusedBy("QMS-802", "a repository in gxp never leaves it");
    assertThat(finding.location()).contains(Location.of("QMS/.policy/rules.yml"));
  }

  @Test
  void the_ledger_stays_on_its_branch() {
    founded
        .by("admin")
        .propose("systems.yml", "ledger: trunk\nnamespaces: [FLOW, OTHER]\nsystems: []\n")
        .accepted();

    var finding =
        founded.by("admin").approvePolicy().refusedBy("QMS-802", "the ledger stays on its branch");
    assertThat(finding.location()).contains(Location.of("QMS/.policy/systems.yml"));
  }

  @Test
  void a_namespace_is_never_removed() {
    founded.by("admin").propose("systems.yml", "ledger: main\nnamespaces: [FLOW]\n").accepted();

    founded.by("admin").approvePolicy().refusedBy("QMS-802", "the namespace OTHER was removed");
  }

  @ParameterizedTest
  @Verifies("REQ-POLICY-006")
  @CsvSource(
      delimiter = '|',
      value = {
        "CR | id: \"CR-{number}\", | id: \"CHG-{number}\",",
        "SOP | template: TEMPLATE-SOP} | executable: true}",
        "VAR | parents: [CR, INV, VAR, ADD]} | parents: [CR, INV, VAR]}",
        "RS | {type: RS, id: | {type: REQS, id:"
      })
  void a_type_keeps_its_id_lifecycle_and_parents(String type, String from, String to) {
    String types = founded.text("QMS/.policy/types.yml").replaceAll(" +", " ");
    String line =
        types.lines().filter(l -> l.contains("type: " + type + ",")).findFirst().orElseThrow();
    founded
        .by("admin")
        .propose("types.yml", types.replace(line, Texts.edited(line, from, to)))
        .accepted();

    var finding =
        founded
            .by("admin")
            .approvePolicy()
            .refusedBy("QMS-802", type + " was removed or has another");
    assertThat(finding.location()).contains(Location.of("QMS/.policy/types.yml"));
  }

  @Test
  void a_new_type_does_not_take_the_ids_of_an_old_one() {
    founded.by("init").create("SDLC-FLOW-RS", "Requirements").accepted();
    String types = founded.text("QMS/.policy/types.yml");
    founded
        .by("admin")
        .propose(
            "types.yml",
            Texts.edited(types, "types:\n", "types:\n  - {type: LIFE, id: \"SDLC-{name}\"}\n"))
        .accepted();

    founded
        .by("admin")
        .approvePolicy()
        .refusedBy("QMS-802", "SDLC-FLOW-RS would no longer be the id of a document of type RS");
  }

  @Test
  void types_and_parents_may_be_added() {
    String types = founded.text("QMS/.policy/types.yml");
    founded
        .by("admin")
        .propose(
            "types.yml",
            Texts.edited(types, "parents: [CR]", "parents: [CR, INV]")
                + "  - {type: POL, id: \"POL-{number}\", template: TEMPLATE-SOP}\n")
        .accepted();

    founded.by("admin").approvePolicy().accepted();
    founded.by("init").create("POL-001", "A policy").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-POLICY-006")
  @CsvSource(
      delimiter = '|',
      value = {
        "- {name: FLOW, paths: [flow/], rtm: SDLC-FLOW-RTM} | - {name: F, paths: [flow/]}",
        ", rtm: SDLC-FLOW-RTM | ''"
      })
  void a_system_is_not_removed_and_keeps_its_matrix(String from, String to) {
    String systems =
        """
        ledger: main
        namespaces: [FLOW, OTHER]
        systems:
          - {name: FLOW, paths: [flow/], rtm: SDLC-FLOW-RTM}
        """;
    founded.by("admin").propose("systems.yml", systems).accepted();
    founded.by("admin").approvePolicy().accepted();
    founded.by("admin").propose("systems.yml", Texts.edited(systems, from, to)).accepted();

    founded
        .by("admin")
        .approvePolicy()
        .refusedBy("QMS-802", "the system FLOW was removed, or lost its RS or RTM");
  }

  @ParameterizedTest
  @Verifies("REQ-POLICY-006")
  @CsvSource(
      delimiter = '|',
      value = {
        "rtm: SDLC-FLOW-RTM | rtm: SDLC-OTHER-RTM | lost its RS or RTM",
        "[flow/, lib/] | [flow/] | the system FLOW has a matrix, and lost its path lib/",
        "ungoverned: [] | ungoverned: [flow/docs/] | flow/docs/ would be governed no longer"
      })
  void what_the_merge_gate_asks_about_it_asks_about_for_ever(String from, String to, String told) {
    String systems =
        """
        ledger: main
        namespaces: [FLOW, OTHER]
        systems:
          - {name: FLOW, paths: [flow/, lib/], rtm: SDLC-FLOW-RTM}
        ungoverned: []
        """;
    founded.by("admin").propose("systems.yml", systems).accepted();
    founded.by("admin").approvePolicy().accepted();
    founded
        .by("admin")
        .propose("systems.yml", Texts.edited(systems, "[flow/, lib/]", "[flow/, lib/, more/]"))
        .accepted();
    founded.copy().by("admin").approvePolicy().accepted();
    founded.by("admin").propose("systems.yml", Texts.edited(systems, from, to)).accepted();

    founded.by("admin").approvePolicy().refusedBy("QMS-802", told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "texts: [Summary] | texts: [Summary, Purpose] | the section Purpose would be frozen no longer",
        "comments: [Execution comments] | comments: [Execution comments, Scope] | the section Scope",
        "items: {section: Execution items | # {section: | its execution items would be asked for no"
      })
  void what_is_frozen_after_pre_approval_stays_frozen(String from, String to, String told) {
    Ledger shipped = Ledger.founded(Foundation.shipped());
    String types = shipped.text("QMS/.policy/types.yml");
    int record = types.indexOf("  - type: CR");
    int next = types.indexOf("  - type: INV");
    String loosened =
        types.substring(0, record)
            + Texts.edited(types.substring(record, next), from, to)
            + types.substring(next);
    shipped.by("admin").propose("types.yml", loosened).accepted();

    shipped.by("admin").approvePolicy().refusedBy("QMS-802", "CR: " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Task description", "VR"})
  void what_was_planned_when_it_was_approved_is_executed_by_no_later_policy(String column) {
    Ledger shipped = Ledger.shipped();
    Work.begun(shipped, "CR-001");
    shipped.by("admin").proposeUnder("CR-001", "types.yml", executing(shipped, column)).accepted();

    shipped
        .by("qa")
        .approvePolicy()
        .refusedBy("QMS-802", "CR-001 is approved, and other places of it would be frozen");
  }

  @Test
  void a_column_that_no_approved_document_has_may_be_executed() {
    Ledger shipped = Ledger.shipped();
    Work.begun(shipped, "CR-001");
    shipped.by("admin").proposeUnder("CR-001", "types.yml", executing(shipped, "Tool")).accepted();

    shipped.by("qa").approvePolicy().accepted();
    Work.on(shipped, "CR-001").executed();
    shipped.by("init").routeReview("CR-001").accepted();
  }

  private static String executing(Ledger shipped, String column) {
    return shipped
        .text("QMS/.policy/types.yml")
        .replace("columns: [Execution summary,", "columns: [" + column + ", Execution summary,");
  }

  @Test
  void a_new_section_may_be_written_in_execution() {
    Ledger shipped = Ledger.founded(Foundation.shipped());
    String types =
        shipped
            .text("QMS/.policy/types.yml")
            .replace("Execution comments, Summary]", "Execution comments, Lessons, Summary]")
            .replace("texts: [Summary]", "texts: [Lessons, Summary]");
    shipped.by("admin").propose("types.yml", types).accepted();

    shipped.by("admin").approvePolicy().accepted();
  }
}
