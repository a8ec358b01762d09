package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document of every type that the shipped policy knows. */
class CreateCommandTest {

  @TempDir private static Path dir;
  private static Bench bench;
  private static Seat ines;

  /** CR-001 is in execution with a test protocol, and CR-002 is closed. */
  @BeforeAll
  static void sit() {
    bench = Bench.in(dir, setup -> setup);
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    bench.ledger().lead("CR-001-TP-001", Status.IN_EXECUTION);
    bench.ledger().lead("CR-002", Status.CLOSED);
    ines = bench.seat(bench.cast().init());
  }

  @AfterAll
  static void leave() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CR, , , CR-003",
    "INV, , , INV-001",
    "SOP, , , SOP-002",
    "TP, CR-001, , CR-001-TP-002",
    "ER, CR-001-TP-001, , CR-001-TP-001-ER-001",
    "VAR, CR-001, type-1, CR-001-VAR-001",
    "VR, CR-001, , CR-001-VR-001",
    "ADD, CR-002, , CR-002-ADD-001"
  })
  void a_counted_type_gets_the_next_number(
      String type, String parent, String variance, String expected) {
    List<Object> words = new ArrayList<>(List.of("create", type, "--title", "A title"));
    if (parent != null) {
      words.addAll(List.of("--parent", parent));
    }
    if (variance != null) {
      words.addAll(List.of("--variance", variance));
    }
    assertThat(ines.does(words.toArray())).contains("create " + expected);
    assertThat(ines.status()).isEmpty();
  }

  @Test
  void a_type_that_is_not_counted_tells_how_its_ids_look() {
    ines.refuses(2, "git qms create SDLC-NAMESPACE-RS --title", "create", "RS", "--title", "No");
    ines.refuses(2, "git qms create TEMPLATE-NAME --title", "create", "TEMPLATE", "--title", "No");
  }

  @Test
  void a_variance_report_says_of_which_kind_it_is() {
    ines.refuses(1, "", "create", "VAR", "--parent", "CR-001", "--title", "A title");
    ines.refuses(
        1, "", "create", "VAR", "--parent", "CR-001", "--variance", "type-3", "--title", "No");
  }
}
