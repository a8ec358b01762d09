package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.junit.jupiter.api.Test;

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

  private static String sorted(DocumentType type) {
    return new java.util.TreeSet<>(type.parents()).toString();
  }
}
