package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.Template;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The templates a repository starts with hold what the types it starts with ask for. */
final class SeedTemplatesTest {

  private static final String TITLE = "A: \"b\" \\ c # d";

  /** One type of {@code types.yml}. */
  record Type(String type, String template, String id, boolean executable, List<String> sections) {

    /** The first document of the type. */
    String documentId() {
      return id.replace("{parent}", type.equals("ER") ? "CR-001-TP-001" : "CR-001")
          .replace("{namespace}", "ABC")
          .replace("{number}", "001");
    }

    String path() {
      String folder =
          switch (type) {
            case "SOP" -> "SOP";
            case "RS", "RTM" -> "SDLC-ABC";
            case "INV" -> "INV/INV-001";
            default -> "CR/CR-001";
          };
      return "QMS/" + folder + "/" + documentId() + ".draft.md";
    }

    @Override
    public String toString() {
      return type;
    }
  }

  static Stream<Type> types() throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<?, ?> root = yaml.load(resource("types.yml"));
    List<Type> types = new ArrayList<>();
    for (Object each : (List<?>) nonNull(root.get("types"))) {
      Map<?, ?> type = (Map<?, ?>) each;
      if (type.get("template") != null) {
        types.add(
            new Type(
                nonNull(type.get("type")).toString(),
                nonNull(type.get("template")).toString(),
                nonNull(type.get("id")).toString(),
                (Boolean) nonNull(type.get("executable")),
                ((List<?>) nonNull(type.get("sections"))).stream().map(Object::toString).toList()));
      }
    }
    assertThat(types).hasSize(10);
    return types.stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_template_is_itself_a_sound_document(Type type) throws IOException {
    String path = "QMS/TEMPLATE/" + type.template() + ".md";

    assertThat(
            DocumentCheck.check(
                Judged.document(path, template(type)),
                Expectation.of(type.template()).asTemplate().requiring(type.sections())))
        .isEmpty();
  }

  /** Scenario INV-004: what the loader made of a template lacked a required field. */
  @ParameterizedTest
  @MethodSource("types")
  void a_document_made_from_a_template_is_sound(Type type) throws IOException {
    ParsedDocument made = Judged.document(type.path(), made(type));

    assertThat(made.frontmatter().title()).contains(TITLE);
    assertThat(made.frontmatter().revisionSummary()).isPresent();
    assertThat(DocumentCheck.check(made, expected(type))).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-004")
  @MethodSource("types")
  void a_document_nobody_filled_cannot_be_routed(Type type) throws IOException {
    List<Finding> found =
        DocumentCheck.check(Judged.document(type.path(), made(type)), expected(type).whenRouted());

    assertThat(found).isNotEmpty().allMatch(f -> f.rule().value().equals("QMS-104"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_filled_document_can_be_routed_with_what_execution_fills_left(Type type)
      throws IOException {
    String filled = made(type).replaceAll("\\{\\{[^{}]*}}", "some text");
    Expectation routed = expected(type).whenRouted();

    assertThat(
            DocumentCheck.check(
                Judged.document(type.path(), filled),
                routed.tolerating(Expectation.EXECUTION_PLACEHOLDERS)))
        .isEmpty();
    assertThat(DocumentCheck.check(Judged.document(type.path(), filled), routed).isEmpty())
        .isEqualTo(!type.executable());
  }

  private static Expectation expected(Type type) {
    return Expectation.of(type.documentId()).requiring(type.sections());
  }

  private static String template(Type type) throws IOException {
    return resource("TEMPLATE/" + type.template() + ".md");
  }

  private static String made(Type type) throws IOException {
    Content text =
        Template.read(Content.of(template(type)))
            .orElseThrow()
            .fill(new DocumentId(type.documentId()), TITLE);
    String filled = new String(text.bytes(), StandardCharsets.UTF_8);
    return Form.parse(filled)
        .form()
        .map(form -> Interview.of(form, List.of()).compiled())
        .orElse(filled);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        nonNull(SeedTemplatesTest.class.getResourceAsStream("/org/gitqms/rules/seed/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static <T> T nonNull(@Nullable T value) {
    assertThat(value).isNotNull();
    return Objects.requireNonNull(value);
  }
}
