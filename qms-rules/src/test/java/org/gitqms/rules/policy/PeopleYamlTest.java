package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.junit.jupiter.api.Test;

class PeopleYamlTest {

  @Test
  void people_that_are_written_are_read_back() {
    List<Principal> people =
        new ArrayList<>(
            Cast.with(
                Cast.standingFor(Cast.named("init"), "lead"),
                Cast.withKeys(
                    Cast.named("rev"),
                    new PrincipalKey(Cast.key("rev"), true),
                    new PrincipalKey(Cast.hardwareKey("rev"), false, "QUJD"),
                    new PrincipalKey(Cast.key("rev-2"), true, "QUI=")),
                Cast.withKeys(Cast.human("gone"))));
    people.add(
        new Principal(
            "odd",
            PrincipalKind.HUMAN,
            "O'Dd \"the\" #1: \\ \u00c4\u4e2d",
            "odd+qms@example.org",
            java.util.Set.of(Group.values()),
            null,
            List.of(),
            java.util.Set.of("a \"b\"", "c: d")));

    var read = PolicyReader.read(Seed.policy(people));

    assertThat(read.findings()).isEmpty();
    assertThat(read.policy().orElseThrow().people().all()).containsExactlyElementsOf(people);
  }
}
