package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisagreeingNamesTest {

  private static List<String> judged(String path, String id, String heading) {
    String text = "---\ntitle: t\nrevision_summary: s\n---\n\n" + heading + "\n";
    return Judged.by("QMS-102", Judged.document(path, text), Expectation.of(id));
  }

  @ParameterizedTest
  @CsvSource({
    "QMS/SOP/SOP-001.md, SOP-001",
    "QMS/SOP/SOP-001.draft.md, SOP-001",
    "QMS/CR/CR-001/CR-001.md, CR-001",
    "QMS/CR/CR-001/CR-001-VAR-001.draft.md, CR-001-VAR-001",
    "QMS/INV/INV-001/INV-001-VAR-001-VR-002.md, INV-001-VAR-001-VR-002",
    "QMS/SDLC-ABC/SDLC-ABC-RS.md, SDLC-ABC-RS",
    "QMS/TEMPLATE/TEMPLATE-CR.md, TEMPLATE-CR",
    "QMS/CR/CR-1000/CR-1000.md, CR-1000"
  })
  void a_file_named_after_its_id_in_its_folder_passes(String path, String id) {
    assertThat(judged(path, id, "# " + id + ": Title")).isEmpty();
  }

  @Test
  @Verifies("REQ-DOC-002")
  void a_file_of_another_name_is_refused() {
    assertThat(judged("QMS/SOP/SOP-002.md", "SOP-001", "# SOP-001: T"))
        .containsExactly("1:1 the file is named SOP-002.md but holds SOP-001");
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-002")
  @CsvSource({
    "QMS/CR/CR-002/CR-001.md, CR-001",
    "QMS/CR/CR-001-VAR-001.md, CR-001-VAR-001",
    "QMS/CR/CR-001/CR-001-VAR-001/CR-001-VAR-001.md, CR-001-VAR-001",
    "QMS/XSOP/SOP-001.md, SOP-001",
    "QMS/SDLC-B/SDLC-A-RS.md, SDLC-A-RS",
    "SOP-001.md, SOP-001"
  })
  void a_file_in_another_folder_is_refused(String path, String id) {
    assertThat(judged(path, id, "# " + id)).singleElement().asString().contains("in the folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# CR-001", "# CR-001: T", "# CR-001 T", "# `CR-001`: T", "CR-001: T\n==="})
  void a_heading_that_starts_with_the_id_passes(String heading) {
    assertThat(judged(Judged.PATH, "CR-001", heading)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-002")
  @ValueSource(
      strings = {"# CR-0011: T", "# CR-001-VAR-001: T", "# cr-001: T", "# T", "# CR-001_x"})
  void a_heading_that_names_something_else_is_refused(String heading) {
    assertThat(judged(Judged.PATH, "CR-001", heading))
        .containsExactly("6:1 the first level-1 heading does not start with CR-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "## CR-001: T", "> # CR-001: T", "```\n# CR-001: T\n```"})
  void a_document_without_a_title_is_refused(String body) {
    assertThat(judged(Judged.PATH, "CR-001", body))
        .containsExactly("5:1 there is no level-1 heading");
  }

  @Test
  void a_second_title_is_refused() {
    assertThat(judged(Judged.PATH, "CR-001", "# CR-001: T\n\n# CR-001: U"))
        .containsExactly("8:1 a second level-1 heading: CR-001: U");
  }

  @Test
  void a_template_names_no_document_yet() {
    String text = "---\ntitle: {{TITLE}}\nrevision_summary: s\n---\n# {{ID}}: {{HEADING}}\n";

    assertThat(
            Judged.by(
                "QMS-102",
                Judged.document("QMS/TEMPLATE/TEMPLATE-CR.md", text),
                Expectation.of("TEMPLATE-CR").asTemplate()))
        .isEmpty();
  }
}
