package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that cannot be finished leaves nothing behind, and touches nothing that was there. */
class RefusedImportTest {

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));
  private StoreBuilder store = new StoreBuilder(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    store = bench.completeStore();
  }

  @Test
  void a_folder_with_anything_in_it_is_refused_and_left_as_it_was() throws Exception {
    Path target = Files.createDirectories(bench.made().resolve("repo"));
    Files.writeString(target.resolve(".hidden"), "mine");
    refused(target, target + " exists and is not an empty folder");
  }

  @Test
  void a_file_is_refused_and_left_as_it_was() throws Exception {
    Path target = Files.writeString(bench.made().resolve("repo"), "");
    refused(target, target + " exists and is not an empty folder");
  }

  @Test
  void a_link_is_refused_and_left_as_it_was_wherever_it_leads() throws Exception {
    Path target = bench.made().resolve("repo");
    Files.createSymbolicLink(target, dir.resolve("nowhere"));
    refused(target, target + " exists and is not an empty folder");
    Files.delete(target);
    Files.createSymbolicLink(target, Files.createDirectory(dir.resolve("empty")));
    refused(target, target + " exists and is not an empty folder");
  }

  @Test
  void a_place_in_a_folder_that_does_not_exist_is_refused() throws Exception {
    Path parent = bench.made().resolve("none");
    refused(parent.resolve("repo"), "there is no folder " + parent);
    Files.writeString(parent, "a file");
    refused(parent.resolve("repo"), "there is no folder " + parent);
  }

  @Test
  void a_place_in_a_folder_that_may_not_be_written_is_refused() throws Exception {
    Files.setPosixFilePermissions(bench.made(), PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(bench.made()), "skipped: this user may write anywhere");
      TreeFingerprint before = TreeFingerprint.of(bench.made());
      assertThatThrownBy(() -> bench.tryInto(bench.made().resolve("repo")))
          .isInstanceOf(IOException.class);
      assertThat(TreeFingerprint.of(bench.made())).isEqualTo(before);
    } finally {
      Files.setPosixFilePermissions(bench.made(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void a_place_in_a_folder_that_nobody_may_write_is_refused() {
    Path kernels = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(kernels), "skipped: there is no " + kernels);
    assertThatThrownBy(() -> bench.tryInto(kernels.resolve("repo")))
        .isInstanceOf(IOException.class);
    assertThat(kernels.resolve("repo")).doesNotExist();
  }

  @Test
  void an_empty_folder_is_filled() throws Exception {
    Path target = Files.createDirectories(bench.made().resolve("repo"));
    bench.tryInto(target);
    assertThat(Workbench.namesIn(target)).containsExactly(".git", "QMS");
    assertThat(Workbench.namesIn(bench.made())).containsExactly("repo");
  }

  @Test
  void the_repository_is_as_open_to_others_as_any_new_folder() throws Exception {
    bench.tryInto(bench.made().resolve("repo"));
    Path other = Files.createDirectory(bench.made().resolve("other"));
    assertThat(Files.getPosixFilePermissions(bench.made().resolve("repo")))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  @Verifies("REQ-IMPORT-003")
  void an_entry_refused_halfway_leaves_nothing() {
    store.replace(".audit/CR/CR-001.jsonl", "not yet", "not\\u202eyet");
    assertThatThrownBy(() -> bench.tryInto(bench.made().resolve("repo")))
        .isInstanceOf(LegacyStoreException.class);
    assertThat(Workbench.namesIn(bench.made())).isEmpty();
  }

  @Test
  void a_date_before_the_last_entry_is_refused_at_that_entry_and_leaves_nothing() throws Exception {
    LegacyStore read = store.read();
    ImportPeople people = ImportPeople.onlyImporter(Workbench.KEY.publicKey());
    Instant early = LegacyImport.lastEntry(read).minusSeconds(1);
    assertThatThrownBy(
            () ->
                new LegacyImport(read, people, bench.signer(), early)
                    .into(bench.made().resolve("repo")))
        .isInstanceOfSatisfying(
            LegacyStoreException.class,
            e -> {
              assertThat(e.findings()).hasSize(1);
              assertThat(e.findings().get(0).place()).hasToString(".audit/SOP/SOP-001.jsonl:5:1");
              assertThat(e.findings().get(0).message())
                  .isEqualTo("the historic date lies after the import");
              assertThat(e.findings().get(0).fix()).contains("--date");
            });
    assertThat(Workbench.namesIn(bench.made())).isEmpty();
  }

  @Test
  @Verifies("REQ-IMPORT-003")
  void the_store_is_only_read() throws Exception {
    TreeFingerprint before = TreeFingerprint.withTimes(store.path("."));
    bench.imported();
    assertThat(TreeFingerprint.withTimes(store.path("."))).isEqualTo(before);
  }

  private void refused(Path target, String message) {
    TreeFingerprint before = TreeFingerprint.withTimes(bench.made());
    assertThatThrownBy(() -> bench.tryInto(target))
        .isInstanceOf(CannotJudgeException.class)
        .hasMessage(message);
    assertThat(TreeFingerprint.withTimes(bench.made())).isEqualTo(before);
  }
}
