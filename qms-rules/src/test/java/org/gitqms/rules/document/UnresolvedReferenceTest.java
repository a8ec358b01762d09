package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnresolvedReferenceTest {

  private static final Expectation AMONG =
      Judged.CR.among(Set.of("SOP-001", "CR-002", "CR-002-VAR-001", "SDLC-ABC-RS")::contains);

  private static final String BODY = "## The `first` part: A/B\n\n## Same\n\n## Same\n\n";

  private static List<String> judged(String body) {
    return Judged.by("QMS-105", Judged.HEAD + BODY + body + "\n", AMONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](#the-first-part-ab) [b](#same) [c](#same-1) [d](#cr-001-some-change) [e](#)",
        "[a](CR-001.md#same)",
        "[a](../../SOP/SOP-001.md) [b](SOP-001.draft.md) [c](SOP-001.md#anything)",
        "[a](https://example.org) <https://example.org> <a@example.org> [b](mailto:a@b.c)",
        "[a](src/Main.java) ![a](x.png) [b](README.md)",
        "[a][b] and [B][] and [b]\n\n[b]: https://example.org",
        "[not a link] and [x]",
        "SOP-001, CR-001, CR-002-VAR-001, SDLC-ABC-RS and CR-002/003",
        "CR-002-CAPA-1, CR-NNN, CR-12, XCR-999, A-CR-999, INV-2026-001",
        "`CR-999`",
        "```\nCR-999\n```",
      })
  void what_resolves_or_is_no_reference_passes(String body) {
    assertThat(judged(body)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-005")
  @CsvSource(
      delimiter = ';',
      value = {
        "[a](#nowhere); 13:1 no heading of this document has the anchor #nowhere",
        "[a](#Same); 13:1 no heading of this document has the anchor #Same",
        "[a](#same-2); 13:1 no heading of this document has the anchor #same-2",
        "[a](CR-001.md#x); 13:1 no heading of this document has the anchor #x",
        "[a](../SOP/SOP-999.md); 13:1 the link leads to SOP-999, which does not exist",
        "[a](SOP%2D999.md); 13:1 the link leads to SOP-999, which does not exist",
        "a ![a](SOP-999.md); 13:3 the link leads to SOP-999, which does not exist",
        "[a](javascript:x); 13:1 a link of the kind javascript: leads nowhere a reader can follow",
        "<file:///etc>; 13:1 a link of the kind file: leads nowhere a reader can follow",
        "[a][b]; 13:1 the reference [b] has no definition",
        "[a][]; 13:1 the reference [a] has no definition",
        "![a][b]; 13:1 the reference [b] has no definition",
        "see CR-999 there; 13:5 CR-999 is mentioned but does not exist",
        "CR-002-VAR-009; 13:1 CR-002-VAR-009 is mentioned but does not exist",
        "SDLC-XYZ-RTM; 13:1 SDLC-XYZ-RTM is mentioned but does not exist",
      })
  void what_does_not_resolve_is_found(String body, String finding) {
    assertThat(judged(body)).containsExactly(finding);
  }

  @Test
  void the_target_of_a_definition_is_followed() {
    assertThat(judged("[a]\n\n[a]: SOP-999.md"))
        .containsExactly("15:1 the link leads to SOP-999, which does not exist");
  }

  @Test
  @Verifies("REQ-DOC-005")
  void a_mention_is_a_warning_told_once_and_a_link_an_error() {
    List<Finding> found =
        DocumentCheck.check(
            Judged.document(Judged.HEAD + "CR-999 and CR-999, [a](CR-998.md)\n"), AMONG);

    assertThat(found)
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.ERROR);
  }

  @Test
  void a_mention_in_the_frontmatter_counts() {
    String text = "---\ntitle: t\nrevision_summary: 'CR-999: x'\n---\n# CR-001: T\n";

    assertThat(Judged.by("QMS-105", text, AMONG))
        .containsExactly("3:20 CR-999 is mentioned but does not exist");
  }
}
