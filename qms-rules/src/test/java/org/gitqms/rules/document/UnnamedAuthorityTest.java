package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnnamedAuthorityTest {

  private static final Expectation REVISED = Expectation.of("SOP-001").onceApproved();

  private static ParsedDocument sop(String summary) {
    return Judged.document(
        "QMS/SOP/SOP-001.md",
        "---\ntitle: t\nrevision_summary: \"" + summary + "\"\n---\n# SOP-001: T\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CR-012: more", "more, see CR-1000"})
  void a_summary_with_its_change_record_passes(String summary) {
    assertThat(Judged.by("QMS-109", sop(summary), REVISED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"more", "CR-12: more", "SCR-012", "INV-001", "CR-NNN"})
  void a_summary_without_is_warned_of(String summary) {
    assertThat(Judged.by("QMS-109", sop(summary), REVISED))
        .containsExactly("3:19 revision_summary names no change record");
  }

  @Test
  void it_is_a_warning() {
    List<Finding> found = DocumentCheck.check(sop("more"), REVISED);

    assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
  }

  @Test
  void a_first_version_needs_none() {
    assertThat(Judged.by("QMS-109", sop("more"), Expectation.of("SOP-001"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CR-001", "INV-001", "CR-001-VAR-001"})
  void a_change_record_an_investigation_and_their_children_need_none(String id) {
    ParsedDocument document = Judged.document(Judged.HEAD);

    assertThat(Judged.by("QMS-109", document, Expectation.of(id).onceApproved())).isEmpty();
  }
}
