package org.gitqms.rules.rule.execution;

import java.util.List;
import java.util.Map;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-312. */
class FilesExistTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    ledger.holding("docs/guide.md", "a guide");
    ledger.submodule("engine", "0123456789abcdef0123456789abcdef01234567");
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().files("old/ delete"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001", Map.of("old/a.py", "old/b.py"), "old/gone.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`docs/guide.md`",
        "guide.md",
        "`QMS/SOP/SOP-001.md`",
        "`engine/src/main.py`",
        "`old/a.py`",
        "SOP-001 section 5",
        "section 5 of SOP-001",
        "SOP-001, `origin/main`",
        "[here](#7-execution-items) SOP-001",
        "SOP-001 v0.9 section 5.99",
      })
  void what_is_there_or_was_touched_is_evidence(String evidence) {
    Work.on(ledger, "CR-001").shown(evidence);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-005")
  @CsvSource({
    "`docs/other.md`, there is no file docs/other.md",
    "`QMS/SOP/SOP-099-x.md`, there is no file QMS/SOP/SOP-099-x.md",
    "SOP-001 section 5.99, SOP-001 has no section 5.99",
    "[it](SOP-001.md#nowhere), SOP-001 has no section #nowhere",
    "SOP-001 v1.0 section 5.99, SOP-001 has no section 5.99",
  })
  void what_is_not_is_none(String evidence, String message) {
    Work.on(ledger, "CR-001").shown(evidence);

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-312", message);
  }

  @Test
  void the_one_most_like_it_is_told() {
    Work.on(ledger, "CR-001").shown("`docs/giude.md`");

    ledger
        .by("init")
        .routeReview("CR-001")
        .after(past -> answering(past, new Lookup(List.of(), "docs/guide.md")))
        .refusedBy("QMS-312", "the one most like it is docs/guide.md");
  }

  @Test
  void what_is_done_below_an_open_document_may_lie_on_a_branch_until_that_one_completes() {
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION)
        .shown("`docs/other.md`")
        .to(Status.CLOSED);
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-312", "there is no file docs/other.md");
  }

  @Test
  void a_section_that_a_later_revision_drops_hinders_no_closing() {
    Work.on(ledger, "CR-001").shown("SOP-001 section 5").to(Status.POST_APPROVED);
    String path = "QMS/SOP/SOP-001.md";
    ledger.forgingFile(path, ledger.text(path).replace("## 5. ", "## 15. "));

    ledger.by("init").close("CR-001").accepted();
  }

  private static PastWork answering(PastWork past, Lookup lookup) {
    return new PastWork(
        past.released(),
        past.code(),
        past.approved(),
        past.commits(),
        Map.of("docs/giude.md", lookup),
        past.submodules(),
        past.digests());
  }
}
