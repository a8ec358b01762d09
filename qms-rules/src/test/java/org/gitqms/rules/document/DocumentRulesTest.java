package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentRulesTest {

  @Test
  void the_catalogue_lists_each_rule_once_and_by_id() {
    assertThat(DocumentRules.ALL)
        .extracting(rule -> rule.id().value())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("QMS-1"));
  }

  @Test
  void each_rule_has_a_page_with_its_title() throws IOException {
    for (DocumentRule rule : DocumentRules.ALL) {
      Path page = Path.of("..", "docs", "rules", rule.id() + ".md");

      List<String> lines = Files.readAllLines(page);

      assertThat(lines.get(0)).isEqualTo("# " + rule.id() + " " + rule.title());
    }
  }

  @Test
  void findings_are_sorted_and_tell_document_place_and_fix() {
    String text = Judged.HEAD.replace("title:", "status: x\ntitle:") + "<b> [a][b] {{c}}\n| a\n";

    var found = DocumentCheck.check(Judged.document(text), Judged.CR.whenRouted());

    assertThat(found)
        .extracting(finding -> finding.rule().value())
        .containsExactly("QMS-101", "QMS-104", "QMS-105", "QMS-106", "QMS-108");
    assertThat(found)
        .allMatch(finding -> finding.document().orElseThrow().equals("CR-001"))
        .allMatch(finding -> finding.location().orElseThrow().line() > 0)
        .noneMatch(finding -> finding.fix().isBlank());
  }

  @Test
  void a_sound_document_has_no_findings() {
    assertThat(
            DocumentCheck.check(Judged.document(Judged.HEAD + "Text.\n"), Judged.CR.whenRouted()))
        .isEmpty();
  }
}
