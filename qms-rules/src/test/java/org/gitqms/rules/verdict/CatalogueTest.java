package org.gitqms.rules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has an id of its own and a page, and every page is that of a rule. */
class CatalogueTest {

  private static final Path PAGES = Path.of("..", "docs", "rules");

  /** Documents have their own catalogue and their own test. */
  private static final String DOCUMENT_FAMILY = "QMS-1";

  @Test
  @Verifies("REQ-BUILD-003")
  void an_id_is_given_once() {
    List<RuleId> ids = Catalogue.EVENT_RULES.stream().map(Rule::id).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Catalogue.titles()).containsKeys(ids.toArray(RuleId[]::new));
  }

  @Test
  void no_two_rules_have_one_title() {
    assertThat(titles().values()).doesNotHaveDuplicates();
  }

  @Test
  void rules_stand_in_the_order_of_their_stages() {
    List<Stage> stages = Catalogue.EVENT_RULES.stream().map(Rule::stage).toList();

    assertThat(stages).isSorted();
  }

  @ParameterizedTest
  @Verifies("REQ-BUILD-003")
  @MethodSource("ids")
  void every_rule_has_a_page_under_its_title(String id) throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve(id + ".md"));

    assertThat(lines.get(0)).isEqualTo("# " + id + " " + titles().get(id));
    assertThat(lines)
        .contains("## Why", "## Example", "## Fix")
        .noneMatch(line -> line.length() > 160 || line.endsWith(" "));
  }

  @Test
  void every_page_is_that_of_a_rule() throws IOException {
    TreeSet<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("QMS-") && !name.startsWith(DOCUMENT_FAMILY))
          .forEach(name -> pages.add(name.replace(".md", "")));
    }

    assertThat(pages).isEqualTo(new TreeSet<>(ids().toList()));
  }

  static Stream<String> ids() {
    return titles().keySet().stream().filter(id -> !id.startsWith(DOCUMENT_FAMILY));
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    Catalogue.titles().forEach((id, title) -> titles.put(id.value(), title));
    return titles;
  }
}
