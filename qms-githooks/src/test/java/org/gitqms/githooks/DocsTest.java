package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.prompt.Occasion;
import org.gitqms.rules.prompt.Prompt;
import org.gitqms.rules.prompt.PromptText;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.LedgerJson;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says of links, commands and formats is so. */
final class DocsTest {

  private static final Path ROOT = SourceTree.ROOT;
  private static final String CR_PROMPT = Prompts.FOLDER + "review/pre/CR.yml";

  @ParameterizedTest
  @Verifies("REQ-BUILD-003")
  @MethodSource("pages")
  void every_link_of_a_page_leads_somewhere(Path page) {
    assertThat(DocPage.read(ROOT.resolve(page)).brokenLinks()).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-BUILD-003")
  @MethodSource("pages")
  void every_command_of_a_page_is_understood(Path page) {
    assertThat(DocPage.read(ROOT.resolve(page)).brokenCommands()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void every_event_has_a_section(EventKind kind) {
    assertThat(page("docs/events.md").prose()).contains("### " + kind.word());
  }

  @ParameterizedTest
  @EnumSource(TrailerKey.class)
  void every_trailer_has_a_row(TrailerKey key) {
    assertThat(page("docs/format.md").prose())
        .anyMatch(line -> line.startsWith("| `" + key.label() + "` |"));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void every_status_is_in_the_glossary(Status status) {
    assertThat(page("docs/glossary.md").prose())
        .anyMatch(line -> line.startsWith("| `" + status + "` |"));
  }

  @Test
  void the_messages_shown_are_events() {
    assertThat(page("docs/format.md").blocks("text", "qms: "))
        .hasSizeGreaterThan(3)
        .allSatisfy(message -> assertThat(EventMessage.parse(message).findings()).isEmpty());
  }

  @Test
  void the_records_shown_are_records() {
    assertThat(page("docs/format.md").blocks("json", "{\n  \"id\""))
        .isNotEmpty()
        .allSatisfy(json -> assertThat(RecordJson.read(bytes(json))).isPresent());
    assertThat(page("docs/format.md").blocks("json", "{\n  \"governed\""))
        .isNotEmpty()
        .allSatisfy(json -> assertThat(LedgerJson.read(bytes(json))).isPresent());
  }

  @Test
  void the_policy_shown_is_a_policy() {
    Map<String, Content> files = new TreeMap<>();
    for (String name : Policy.FILES) {
      String path = PolicyReader.FOLDER + name;
      page("docs/format.md")
          .blocks("yaml", "# " + path + "\n")
          .forEach(text -> files.put(path, Content.of(text)));
    }
    assertThat(PolicyReader.read(files).findings()).isEmpty();
  }

  @Test
  void the_prompts_shown_are_prompts() {
    for (String shown : List.of("docs/format.md", "docs/prompts.md")) {
      Map<String, Content> files = new TreeMap<>(Seed.policy(List.of()));
      files.put(PolicyReader.FOLDER + "people.yml", Content.of("principals: []\n"));
      page(shown)
          .blocks("yaml", "# " + Prompts.FOLDER)
          .forEach(text -> files.put(CR_PROMPT, Content.of(text)));
      assertThat(files).as(shown).containsKey(CR_PROMPT);
      assertThat(PolicyReader.read(files).findings()).as(shown).isEmpty();
      assertThat(page(shown).blocks("text", "[yes]"))
          .as(shown)
          .isNotEmpty()
          .allMatch(text -> EventMessage.mayBeFreeText(text.strip()));
    }
  }

  @Test
  void a_prompt_looks_as_its_page_shows() {
    DocPage page = page("docs/prompts.md");
    Content text = Content.of(page.blocks("yaml", "# " + CR_PROMPT).findFirst().orElseThrow());
    Occasion occasion = Occasion.of(Meaning.PRE_REVIEW, "CR");
    DocumentRecord record =
        DocumentRecord.created(
                new DocumentId("CR-001"),
                "CR",
                "Read the sensor twice",
                Status.IN_PRE_REVIEW,
                new Version(0, 2))
            .change()
            .first();

    Prompt prompt = Prompts.find(Map.of(CR_PROMPT, text), occasion).orElseThrow();
    assertThat(page.blocks("text", "CR-001, version"))
        .containsExactly(PromptText.of(record, occasion, prompt));
  }

  @Test
  void a_link_to_nowhere_is_found(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        """
        # The page

        [here](page.md#the-page) [below](#the-page) [far](https://example.org/x)

        [gone](gone.md), [no heading](page.md#gone), `[code](code.md)`

        ```
        [block](block.md)
        ```
        """);

    assertThat(DocPage.read(page).brokenLinks()).containsExactly("gone.md", "page.md#gone");
  }

  @Test
  void a_command_that_does_not_exist_is_found(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        """
        ```sh
        bin/git-qms verify "$REPO" --root "$ROOT" | tail -n 1
        git qms import legacy OLD NEW \\
          --key key # a comment
        git qms aprove CR-001
        bin/git-qms verify --rot 1
        git log --format=%H
        ```

        ```text
        git qms close CR-001
        ```
        """);

    assertThat(DocPage.read(page).brokenCommands())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("git qms aprove CR-001: "))
        .anyMatch(line -> line.startsWith("bin/git-qms verify --rot 1: "));
  }

  private static Stream<Path> pages() throws IOException {
    Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve);
    try (Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
      Path[] docs = below.filter(p -> p.toString().endsWith(".md")).sorted().toArray(Path[]::new);
      return Stream.concat(top, Arrays.stream(docs)).map(ROOT::relativize);
    }
  }

  private static DocPage page(String path) {
    return DocPage.read(ROOT.resolve(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
