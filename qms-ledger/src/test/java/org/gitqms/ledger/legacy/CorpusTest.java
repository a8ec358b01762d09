package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gitqms.testkit.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real store that the importer was written for. */
class CorpusTest {

  private Path dir = Path.of("");
  private LegacyStore store = emptyStore();

  @BeforeEach
  void theCorpus() throws LegacyStoreException {
    Optional<Path> corpus = Corpus.store();
    assumeTrue(corpus.isPresent(), Corpus.ABSENT);
    dir = corpus.orElseThrow();
    store = LegacyStore.read(dir, ZoneOffset.UTC);
  }

  @Test
  void it_is_read_whole() {
    assertThat(store.counts())
        .hasToString(
            "{clockRanBackwards=0, documents=114, entries=2346, files=702, knownContents=282,"
                + " lines=3516, statusChanges=1170, unexplained=15, unknownContents=291}");
    assertThat(store.entries()).hasSize(2346);
    assertThat(store.meta()).hasSize(114);
  }

  @Test
  void each_line_is_in_exactly_one_entry() {
    TrailCoverage.assertWhole(store, dir);
  }

  @Test
  void the_kinds_of_entries_are_as_counted_by_hand() {
    Map<EntryKind, Long> kinds =
        store.entries().stream()
            .collect(Collectors.groupingBy(LegacyEntry::kind, TreeMap::new, Collectors.counting()));
    assertThat(kinds)
        .hasToString(
            "{CREATE=110, CHECKOUT=358, CHECKIN=459, ROUTE_REVIEW=327, ROUTE_APPROVAL=255,"
                + " REVIEW=334, APPROVE=255, REJECT=3, EFFECTIVE=63, RELEASE=94, REVERT=1,"
                + " CLOSE=86, WITHDRAW=1}");
  }

  @Test
  void sixteen_jumps_from_draft_to_post_review_are_stated_all_by_routes() {
    assertThat(store.entries())
        .filteredOn(
            entry ->
                entry.statedChanges().stream()
                    .anyMatch(
                        change ->
                            change.from() == LegacyStatus.DRAFT
                                && change.to() == LegacyStatus.IN_POST_REVIEW))
        .hasSize(16)
        .allMatch(entry -> entry.kind() == EntryKind.ROUTE_REVIEW);
  }

  @Test
  void every_change_to_a_status_that_awaits_answers_is_folded_into_a_route() {
    assertThat(store.entries())
        .filteredOn(e -> e.statedChanges().stream().anyMatch(c -> c.to().awaitsAnswers()))
        .allMatch(entry -> entry.kind().isRoute());
  }

  @Test
  void these_files_and_no_others_are_unexplained() {
    assertThat(store.unexplained())
        .extracting(file -> file.file().path())
        .containsExactly(
            ".archive/CR/CR-001/CR-001-v0.1.md",
            ".archive/CR/CR-002/CR-002-v0.1.md",
            ".archive/CR/CR-002/CR-002-v1.0.md",
            "CR/CR-018/CR-018.md",
            ".archive/CR/CR-053/CR-053-v1.0.md",
            ".archive/CR/CR-054/CR-054-v1.0.md",
            ".archive/CR/CR-060/CR-060-v1.0.md",
            ".archive/CR/CR-062/CR-062-v1.0.md",
            ".archive/CR/CR-063/CR-063-v1.0.md",
            ".archive/SOP/SOP-001-v0.1.md",
            ".archive/SOP/SOP-001-v1.1.md",
            ".archive/SOP/SOP-001-v14.0.md",
            ".archive/SOP/SOP-001-v2.1.md",
            ".archive/SOP/SOP-001-v3.1.md",
            ".archive/SOP/SOP-002-v0.1.md");
  }

  @Test
  void a_migrated_change_record_takes_its_current_file_and_a_migrated_procedure_is_unknown() {
    assertThat(firstContent("CR-001")).isInstanceOf(LegacyContent.Known.class);
    assertThat(firstContent("CR-002")).isInstanceOf(LegacyContent.Known.class);
    assertThat(firstContent("SOP-001")).isEqualTo(LegacyContent.UNKNOWN);
    assertThat(firstContent("SOP-002")).isEqualTo(LegacyContent.UNKNOWN);
  }

  @Test
  void seven_creations_had_no_zone_and_keep_their_fractions_of_a_second() {
    assertThat(store.entries())
        .filteredOn(entry -> entry.when().getNano() != 0)
        .hasSize(7)
        .allMatch(e -> e.kind() == EntryKind.CREATE && e.legacyType().equals("TEMPLATE"));
  }

  @Test
  void the_digest_is_the_same_each_time() throws LegacyStoreException {
    assertThat(store.digest())
        .isEqualTo("sha256:0a774042f03593e32eae93d5a99945c3855ddc757fbb082b61da6599690efb41");
    assertThat(LegacyStore.read(dir, ZoneOffset.ofHours(9)).digest()).isEqualTo(store.digest());
  }

  private LegacyContent firstContent(String document) {
    return store.entries().stream()
        .filter(entry -> entry.documentId().equals(document) && entry.firstLine() == 1)
        .map(LegacyEntry::content)
        .findFirst()
        .orElseThrow();
  }

  private static LegacyStore emptyStore() {
    return new LegacyStore(
        new TreeMap<>(), java.util.List.of(), new TreeMap<>(), java.util.List.of());
  }
}
