package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gitqms.ledger.legacy.StoreBuilder.change;
import static org.gitqms.ledger.legacy.StoreBuilder.line;
import static org.gitqms.ledger.legacy.StoreBuilder.route;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegacyStoreTest {

  private static final String TRAIL = ".audit/CR/CR-001.jsonl";

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @Test
  void every_line_of_every_trail_is_in_exactly_one_entry() throws LegacyStoreException {
    TrailCoverage.assertWhole(store.read(), dir);
  }

  @Test
  void a_status_change_folds_into_the_route_after_it_and_otherwise_into_the_entry_before_it()
      throws LegacyStoreException {
    assertThat(entriesOf("CR-001"))
        .extracting(LegacyEntry::kind, LegacyEntry::firstLine, LegacyEntry::mainLine)
        .startsWith(
            tuple(EntryKind.CREATE, 1, 1),
            tuple(EntryKind.CHECKIN, 2, 2),
            tuple(EntryKind.ROUTE_REVIEW, 3, 4),
            tuple(EntryKind.REVIEW, 5, 5),
            tuple(EntryKind.ROUTE_APPROVAL, 7, 8),
            tuple(EntryKind.APPROVE, 9, 9));
    LegacyEntry approval = entriesOf("CR-001").get(5);
    assertThat(approval.lastLine()).isEqualTo(10);
    assertThat(approval.version()).isEqualTo("0.1");
    assertThat(approval.statedChanges())
        .containsExactly(
            new StatedChange(
                LegacyStatus.IN_PRE_APPROVAL,
                LegacyStatus.PRE_APPROVED,
                "1.0",
                "qa",
                OffsetDateTime.parse("2026-01-05T10:05:00Z"),
                10));
  }

  @Test
  void a_status_change_a_second_before_its_route_still_folds_into_the_route()
      throws LegacyStoreException {
    LegacyEntry route = entriesOf("CR-001").get(2);
    assertThat(route.when()).isEqualTo("2026-01-05T10:02:01Z");
    assertThat(route.statedChanges())
        .extracting(StatedChange::when)
        .containsExactly(OffsetDateTime.parse("2026-01-05T10:02:00Z"));
  }

  @Test
  void a_status_change_of_another_user_or_to_another_status_does_not_fold_into_the_route()
      throws LegacyStoreException {
    store.file(
        TRAIL,
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'A change'"),
        change("2026-01-05T10:02:00+00:00", "bob", "0.1", "DRAFT", "IN_PRE_REVIEW"),
        route("2026-01-05T10:02:00+00:00", "ROUTE_REVIEW", "ann", "0.1", "PRE_REVIEW"),
        change("2026-01-05T10:03:00+00:00", "ann", "0.1", "IN_PRE_REVIEW", "PRE_REVIEWED"),
        route("2026-01-05T10:03:00+00:00", "ROUTE_APPROVAL", "ann", "0.1", "PRE_APPROVAL"),
        change("2026-01-05T10:04:00+00:00", "ann", "0.1", "PRE_APPROVED", "IN_EXECUTION"),
        change("2026-01-05T10:05:00+00:00", "ann", "0.1", "IN_EXECUTION", "IN_POST_REVIEW"),
        route("2026-01-05T10:05:00+00:00", "ROUTE_REVIEW", "ann", "0.1", "POST_REVIEW"));
    assertThat(entriesOf("CR-001"))
        .extracting(LegacyEntry::firstLine, LegacyEntry::mainLine, LegacyEntry::lastLine)
        .containsExactly(tuple(1, 1, 2), tuple(3, 3, 4), tuple(5, 5, 6), tuple(7, 8, 8));
  }

  @Test
  void a_withdrawal_states_its_own_change() throws LegacyStoreException {
    LegacyEntry withdrawal = only(EntryKind.WITHDRAW);
    assertThat(withdrawal.statedChanges())
        .extracting(StatedChange::from, StatedChange::to, StatedChange::line)
        .containsExactly(
            tuple(
                LegacyStatus.IN_POST_APPROVAL, LegacyStatus.POST_REVIEWED, withdrawal.mainLine()));
  }

  @Test
  void an_entry_keeps_what_its_line_says() throws LegacyStoreException {
    assertThat(entriesOf("CR-001").get(0).title()).isEqualTo("A change");
    LegacyEntry review = entriesOf("CR-001").get(3);
    assertThat(review.outcome()).isEqualTo("RECOMMEND");
    assertThat(review.comment()).isEqualTo("two\nlines");
    LegacyEntry route = entriesOf("CR-001").get(4);
    assertThat(route.assignees()).containsExactly("qa");
    assertThat(route.phase()).isEqualTo("PRE_APPROVAL");
    assertThat(only(EntryKind.REJECT).comment()).isEqualTo("not yet");
    assertThat(only(EntryKind.REVERT).comment()).isEqualTo("one more thing");
    assertThat(entriesOf("SOP-001").get(2).fromVersion()).isEqualTo("1.0");
    assertThat(entriesOf("TEMPLATE-CR").get(0).comment()).isEqualTo("moved in");
  }

  @Test
  void entries_are_ordered_by_instant_then_path_then_line() throws LegacyStoreException {
    List<LegacyEntry> entries = store.read().entries();
    assertThat(entries)
        .extracting(LegacyEntry::documentId)
        .startsWith("CR-001", "SOP-001", "TEMPLATE-CR", "CR-001");
    assertThat(entries)
        .extracting(e -> e.when().toInstant())
        .isSortedAccordingTo(java.util.Comparator.naturalOrder());
  }

  @Test
  void a_time_without_offset_is_read_in_the_zone_given() throws LegacyStoreException {
    assertThat(entriesOf("TEMPLATE-CR").get(0).when()).hasToString("2026-01-05T11:00:30.250+01:00");
    LegacyStore utc = LegacyStore.read(dir, ZoneId.of("UTC"));
    assertThat(utc.entries())
        .filteredOn(e -> e.documentId().equals("TEMPLATE-CR"))
        .extracting(e -> e.when().toInstant())
        .containsExactly(java.time.Instant.parse("2026-01-05T11:00:30.250Z"));
  }

  @Test
  void where_the_clock_ran_backwards_the_order_of_the_lines_stands_and_the_entry_is_flagged()
      throws LegacyStoreException {
    store.file(
        ".audit/SOP/SOP-001.jsonl",
        line("2026-01-05T10:05:30+00:00", "CREATE", "ann", "1.1", "'title':'How to'"),
        line("2026-01-05T09:00:00+00:00", "CHECKIN", "ann", "1.1"),
        line("2026-01-05T10:05:30+00:00", "EFFECTIVE", "qa", "2.0", "'from_version':'1.1'"));
    LegacyStore read = store.read();
    assertThat(entriesOf("SOP-001"))
        .extracting(LegacyEntry::mainLine, LegacyEntry::clockRanBackwards)
        .containsExactly(tuple(1, false), tuple(2, true), tuple(3, false));
    assertThat(entriesOf("SOP-001").get(1).when()).isEqualTo("2026-01-05T09:00:00Z");
    assertThat(read.counts()).containsEntry("clockRanBackwards", 1);
    int checkin = read.entries().indexOf(entriesOf("SOP-001").get(1));
    assertThat(read.entries().get(checkin - 1)).isEqualTo(entriesOf("SOP-001").get(0));
    assertThat(read.entries().get(checkin + 1)).isEqualTo(entriesOf("SOP-001").get(2));
  }

  @Test
  void a_record_is_read_with_our_type_and_its_own() throws LegacyStoreException {
    store.file(
        ".audit/ABC-RS/SDLC-ABC-RS.jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'Needs'"));
    store.meta("ABC-RS", "SDLC-ABC-RS", "0.1", "DRAFT", false);
    store.replace(".meta/ABC-RS/SDLC-ABC-RS.json", "user\": null", "user\": \"ann\"");
    store.replace(".meta/ABC-RS/SDLC-ABC-RS.json", "checked_out\": false", "checked_out\": true");
    store.file("SDLC-ABC/SDLC-ABC-RS-draft.md", "# needs");
    assertThat(store.read().meta().get("SDLC-ABC-RS"))
        .isEqualTo(
            new LegacyMeta(
                "SDLC-ABC-RS",
                "RS",
                "ABC-RS",
                "ABC",
                null,
                "0.1",
                LegacyStatus.DRAFT,
                false,
                "ann",
                true,
                null,
                ".meta/ABC-RS/SDLC-ABC-RS.json"));
  }

  @Test
  void a_variance_may_belong_to_a_parent_or_stand_alone() throws LegacyStoreException {
    String create = line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'Odd'");
    store.file(".audit/VAR/CR-001-VAR-001.jsonl", create);
    store.meta("VAR", "CR-001-VAR-001", "0.1", "DRAFT", true);
    store.file("CR/CR-001/CR-001-VAR-001-draft.md", "# odd");
    store.file(".audit/VAR/VAR-001.jsonl", create);
    store.meta("VAR", "VAR-001", "0.1", "DRAFT", true);
    store.file("CR/VAR-001-draft.md", "# odder");
    assertThat(store.read().meta().values())
        .extracting(LegacyMeta::documentId, LegacyMeta::parent)
        .contains(tuple("CR-001-VAR-001", "CR-001"), tuple("VAR-001", null));
  }

  @Test
  void a_complete_last_line_without_a_line_end_is_read() throws LegacyStoreException {
    String text = store.text(TRAIL);
    store.bytes(TRAIL, text.stripTrailing().getBytes(StandardCharsets.UTF_8));
    assertThat(entriesOf("CR-001")).last().extracting(LegacyEntry::lastLine).isEqualTo(28);
  }

  @Test
  void the_store_is_counted() throws LegacyStoreException {
    store.bytes(".meta/.gitkeep", new byte[0]);
    assertThat(store.read().counts())
        .hasToString(
            "{clockRanBackwards=0, documents=3, entries=28, files=13, knownContents=5, lines=34,"
                + " statusChanges=6, unexplained=0, unknownContents=2}");
  }

  @Test
  void the_digest_changes_with_any_byte_name_or_empty_file_and_with_nothing_else(
      @TempDir Path other) throws LegacyStoreException {
    String digest = store.read().digest();
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(StoreBuilder.complete(other).read().digest()).isEqualTo(digest);
    store.bytes(".meta/.gitkeep", new byte[0]);
    String kept = store.read().digest();
    store.replace("SOP/SOP-001.md", "second", "Second");
    assertThat(List.of(digest, kept, store.read().digest())).doesNotHaveDuplicates();
  }

  @Test
  void the_digest_is_that_of_the_sorted_list_of_checksums(@TempDir Path small)
      throws LegacyStoreException {
    StoreBuilder one = new StoreBuilder(small).template();
    StringBuilder list = new StringBuilder();
    for (String path :
        List.of(
            ".audit/TEMPLATE/TEMPLATE-CR.jsonl",
            ".meta/TEMPLATE/TEMPLATE-CR.json",
            "TEMPLATE/TEMPLATE-CR.md")) {
      list.append(Sha256.hex(one.text(path).getBytes(StandardCharsets.UTF_8)));
      list.append("  ").append(path).append("\n");
    }
    assertThat(one.read().digest())
        .isEqualTo("sha256:" + Sha256.hex(list.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private List<LegacyEntry> entriesOf(String document) throws LegacyStoreException {
    return store.read().entries().stream().filter(e -> e.documentId().equals(document)).toList();
  }

  private LegacyEntry only(EntryKind kind) throws LegacyStoreException {
    List<LegacyEntry> found =
        store.read().entries().stream().filter(e -> e.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
