package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.prompt.Occasion;
import org.gitqms.rules.prompt.Prompt;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.snapshot.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedTest {

  private final Policy policy = PolicyReader.read(Seed.policy(Cast.ALL)).policy().orElseThrow();

  @Test
  void the_shipped_types_are_those_of_the_procedures() {
    assertThat(policy.types().all())
        .extracting(t -> t.name() + (t.isExecutable() ? " executable " : " ") + sorted(t))
        .containsExactly(
            "SOP []",
            "TEMPLATE []",
            "RS []",
            "RTM []",
            "CR executable []",
            "INV executable []",
            "TP executable [CR]",
            "ER executable [ER, TP]",
            "VAR executable [ADD, CR, INV, VAR]",
            "ADD executable [ADD, CR, INV, VAR]",
            "VR executable [ADD, CR, VAR]");
  }

  @Test
  void only_the_verification_record_is_born_in_execution() {
    assertThat(policy.types().all().stream().filter(DocumentType::isBornInExecution))
        .extracting(DocumentType::name)
        .containsExactly("VR");
  }

  @Test
  void it_is_self_regulated_with_its_ledger_on_main() {
    assertThat(policy.profile()).isEqualTo(Profile.SELF_REGULATED);
    assertThat(policy.ledgerBranch()).isEqualTo("main");
    assertThat(policy.warningsAsErrors()).isEmpty();
  }

  @Test
  void the_procedures_are_seven() {
    assertThat(Seed.procedures().keySet())
        .containsExactly(
            "QMS/SOP/SOP-001.md",
            "QMS/SOP/SOP-002.md",
            "QMS/SOP/SOP-003.md",
            "QMS/SOP/SOP-004.md",
            "QMS/SOP/SOP-005.md",
            "QMS/SOP/SOP-006.md",
            "QMS/SOP/SOP-007.md");
  }

  @Test
  void every_document_has_the_id_that_its_place_says() {
    assertThat(Seed.documents()).hasSize(17);
    Seed.documents()
        .forEach(
            (path, id) -> {
              String type = policy.types().resolve(id).orElseThrow().type().name();
              assertThat(Layout.effective(id, type, policy.types())).isEqualTo(path);
            });
  }

  /** A file of the seed that no list names would lie in the jar and in no repository. */
  @Test
  void nothing_lies_beside_what_is_shipped() throws Exception {
    URL types = Seed.class.getResource("/org/gitqms/rules/seed/types.yml");
    Path seed = Objects.requireNonNull(Path.of(Objects.requireNonNull(types).toURI()).getParent());
    Set<String> shipped = new TreeSet<>();
    Stream.of(Seed.policy(Cast.ALL), Seed.prompts(), Seed.procedures(), Seed.templates())
        .flatMap(files -> files.keySet().stream())
        .map(path -> path.replaceFirst("^QMS/(\\.policy/)?", ""))
        .forEach(shipped::add);
    try (Stream<Path> files = Files.walk(seed)) {
      Set<String> there = new TreeSet<>(Set.of("people.yml"));
      files
          .filter(Files::isRegularFile)
          .map(file -> seed.relativize(file).toString().replace('\\', '/'))
          .forEach(there::add);
      assertThat(there).isEqualTo(shipped);
    }
  }

  @Test
  void the_policy_reads_with_the_prompts() {
    Map<String, Content> files = new TreeMap<>(Seed.policy(Cast.ALL));
    files.putAll(Seed.prompts());

    assertThat(PolicyReader.read(files).findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Meaning.class)
  void on_every_occasion_there_is_a_prompt(Meaning meaning) {
    for (DocumentType type : policy.types().all()) {
      Prompt prompt = Prompts.find(Seed.prompts(), Occasion.of(meaning, type.name())).orElseThrow();
      assertThat(prompt.size()).isBetween(3, 25);
      assertThat(prompt.reminders()).isNotEmpty();
      assertThat(prompt.response()).isNotEmpty();
    }
  }

  private static String sorted(DocumentType type) {
    return new java.util.TreeSet<>(type.parents()).toString();
  }
}
