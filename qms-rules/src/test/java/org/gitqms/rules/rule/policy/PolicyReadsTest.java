package org.gitqms.rules.rule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-801; each mistake of each file is in {@code PolicyMistakesTest}. */
class PolicyReadsTest {

  private static final String RULES = "QMS/.policy/rules.yml";

  private final Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));

  @Test
  @Verifies("REQ-POLICY-005")
  void a_genesis_brings_a_policy_that_can_be_read() {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.put(RULES, Content.of("profile: lax\n"));

    var finding =
        Ledger.unborn().by("admin").genesis(files).refusedBy("QMS-801", "unknown profile");

    assertThat(finding.location()).contains(new Location(RULES, 1, 1));
  }

  @Test
  void a_genesis_brings_the_whole_policy() {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.remove(RULES);

    var finding =
        Ledger.unborn()
            .by("admin")
            .genesis(files)
            .refusedBy("QMS-801", "the policy file is missing");

    assertThat(finding.location()).contains(Location.of(RULES));
  }

  @Test
  @Verifies("REQ-POLICY-005")
  void a_proposal_can_be_read() {
    var finding =
        founded
            .by("admin")
            .propose("rules.yml", "profile: self-regulated\nerrors: [109]\n")
            .refusedBy("QMS-801", "'109' is not a rule id");

    assertThat(finding.location()).contains(new Location(RULES, 2, 1));
  }

  @Test
  void a_proposal_is_read_together_with_what_waits_already() {
    String more = "types:\n  - {type: POL, id: \"POL-{number}\"}\n";
    founded.by("admin").propose("rules.yml", "profile: gxp\nerrors: []\n").accepted();

    founded.by("admin").propose("types.yml", more).accepted();
  }

  @Test
  void what_is_approved_can_be_read() {
    founded.by("admin").propose("rules.yml", "profile: gxp\nerrors: []\n").accepted();
    founded.forgingFile("QMS/.policy/rules.draft.yml", "profile: gxp\nother: 1\n");

    founded.by("admin").approvePolicy().refusedBy("QMS-801", "unknown key 'other'");
  }
}
