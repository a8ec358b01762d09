package org.gitqms.rules.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

class CascadeTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String CAPAS =
      """
      ## Corrective and preventive actions

      | CAPA | Type | Action | Child CR |
      |------|------|--------|----------|
      | CAPA-1 | corrective | Mend it | %s |
      | CAPA-2 | preventive | Prevent it | %s |
      """;

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_deviation_leads_to_its_investigation_and_that_to_its_actions() {
    write("CR-001", "");
    write("CR-002", "");
    write(
        "INV-001", "## Scope\n\nIt happened in CR-001.\n\n" + CAPAS.formatted("CR-002", "CR-002"));

    Cascade cascade = Cascade.of(ledger.state());

    assertThat(cascade.before(id("INV-001")))
        .containsExactly(new Link(id("CR-001"), id("INV-001"), "its scope"));
    assertThat(cascade.after(id("INV-001")))
        .containsExactly(new Link(id("INV-001"), id("CR-002"), "CAPA-1, CAPA-2"));
    assertThat(cascade.longestFrom(id("CR-001")))
        .containsExactly(id("CR-001"), id("INV-001"), id("CR-002"));
  }

  @Test
  void a_change_record_that_the_words_of_the_actions_name_is_one_of_them() {
    write("CR-001", "");
    write("CR-002", "");
    write(
        "INV-001",
        "## Corrective actions\n\nCR-002 mends it.\n\n## Summary\n\n### Actions\n\nCR-001 asks.\n");

    assertThat(Cascade.of(ledger.state()).after(id("INV-001")))
        .containsExactly(new Link(id("INV-001"), id("CR-002"), "its actions"));
  }

  @Test
  void a_change_record_says_which_investigation_asked_for_it() {
    write("INV-001", "## Scope\n\nSomething.\n");
    write("CR-001", "## Justification\n\nINV-001 asks for it.\n");

    assertThat(Cascade.of(ledger.state()).after(id("INV-001")))
        .containsExactly(new Link(id("INV-001"), id("CR-001"), "its justification"));
  }

  @Test
  void where_a_parent_is_named_other_mentions_do_not_count() {
    write("INV-001", "## Scope\n\nSomething.\n");
    write("INV-002", "## Scope\n\nSomething else.\n");
    write("CR-001", "## Scope\n\n- **Parent Document:** INV-002\n\nSee also INV-001.\n");

    Cascade cascade = Cascade.of(ledger.state());

    assertThat(cascade.after(id("INV-001"))).isEmpty();
    assertThat(cascade.after(id("INV-002"))).hasSize(1);
  }

  @Test
  void where_the_deviation_is_named_other_mentions_do_not_count() {
    write("CR-001", "");
    write("CR-002", "");
    write("INV-001", "## Scope\n\n- **Related Document:** CR-002\n\nNot CR-001.\n");

    assertThat(Cascade.of(ledger.state()).before(id("INV-001")))
        .extracting(Link::from)
        .containsExactly(id("CR-002"));
  }

  @Test
  void a_child_comes_of_its_parent() {
    write("CR-001", "");
    ledger.by("init").createVariance("CR-001-VAR-001", "type-1").accepted();

    assertThat(Cascade.of(ledger.state()).after(id("CR-001")))
        .containsExactly(new Link(id("CR-001"), id("CR-001-VAR-001"), "under it"));
  }

  @Test
  void what_is_mentioned_and_not_there_leads_nowhere() {
    write("INV-001", "## Scope\n\nCR-077 and CR-0012345678901.\n");

    assertThat(Cascade.of(ledger.state()).before(id("INV-001"))).isEmpty();
  }

  @Test
  void a_circle_ends_where_it_closes() {
    Cascade cascade = Cascade.of(List.of(link(1, 2), link(2, 3), link(3, 1), link(3, 4)));

    assertThat(cascade.longestFrom(number(1))).contains(number(4)).doesNotHaveDuplicates();
  }

  @Test
  void a_long_chain_and_a_ladder_are_followed_in_no_time() {
    List<Link> links = new ArrayList<>();
    for (int i = 1; i < 5000; i++) {
      links.add(link(i, i + 1));
      links.add(link(i, i + 2));
    }

    Cascade cascade = Cascade.of(links);

    assertTimeoutPreemptively(SOON, () -> assertThat(cascade.longestFrom(number(1))).hasSize(5000));
  }

  private void write(String document, String body) {
    ledger.by("init").create(document, "Title").accepted();
    Content text = Texts.document(document, "Title", "Words.\n\n" + body);
    ledger.by("init").checkin(document, text).accepted();
    assertThat(ledger.record(document).status()).isEqualTo(Status.DRAFT);
  }

  private static Link link(int from, int to) {
    return new Link(number(from), number(to), "it");
  }

  private static DocumentId number(int number) {
    return id("CR-" + (100_000 + number));
  }

  private static DocumentId id(String value) {
    return new DocumentId(value);
  }
}
