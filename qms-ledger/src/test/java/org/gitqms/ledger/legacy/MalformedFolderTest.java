package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that are no store, and files in a store that should not be there. */
class MalformedFolderTest {

  private static final String TRAIL = ".audit/CR/CR-001.jsonl";

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @Test
  void a_missing_folder() {
    Path nowhere = dir.resolve("nowhere");
    Refusal.of(nowhere).is(".:1:1 there is no folder " + nowhere);
  }

  @Test
  void a_file_where_the_folder_should_be() {
    Path file = store.path("SOP/SOP-001.md");
    Refusal.of(file).is(".:1:1 " + file + " is no folder");
  }

  @Test
  void a_folder_that_is_no_store() {
    Path sops = dir.resolve("SOP");
    Refusal.of(sops)
        .is(
            ".:1:1 " + sops + " is no store: it holds no .audit",
            ".:1:1 " + sops + " is no store: it holds no .meta");
  }

  @Test
  void a_store_without_documents(@TempDir Path empty) throws IOException {
    Files.createDirectory(empty.resolve(".audit"));
    Files.createDirectory(empty.resolve(".meta"));
    Refusal.of(empty).is(".:1:1 the store holds no document");
  }

  @ParameterizedTest
  @ValueSource(strings = {".audit", ".meta", ".archive"})
  void a_file_where_a_part_of_the_store_should_be(String part, @TempDir Path other)
      throws IOException {
    Files.createDirectory(other.resolve(".audit"));
    Files.createDirectory(other.resolve(".meta"));
    Files.deleteIfExists(other.resolve(part));
    Files.writeString(other.resolve(part), "");
    Refusal.of(other).is(part + ":1:1 this should be a folder");
  }

  @Test
  void a_part_of_the_store_that_is_a_link(@TempDir Path other) throws IOException {
    Files.createDirectory(other.resolve(".meta"));
    Files.createDirectory(other.resolve("elsewhere"));
    Files.createSymbolicLink(other.resolve(".audit"), other.resolve("elsewhere"));
    Refusal.of(other).is(".audit:1:1 this is a symbolic link; links are not followed");
  }

  @Test
  void a_symbolic_link_is_told_once_and_what_it_hides_is_not_missed() throws IOException {
    Files.move(store.path(TRAIL), store.path(".audit/CR/x"));
    Files.createSymbolicLink(store.path(TRAIL), store.path(".audit/CR/x"));
    Refusal.of(dir)
        .is(
            TRAIL + ":1:1 this is a symbolic link; links are not followed",
            ".audit/CR/x:1:1 this file is of no known kind: .audit holds only <TYPE>/<ID>.jsonl");
  }

  @Test
  void a_link_to_a_folder_is_not_entered() throws IOException {
    Files.createSymbolicLink(store.path("INV"), store.path("CR"));
    Refusal.of(dir).is("INV:1:1 this is a symbolic link; links are not followed");
  }

  @ParameterizedTest
  @ValueSource(strings = {".audit/CR", ".meta/CR", ".archive/CR", "CR"})
  void what_a_refused_folder_may_hold_is_not_missed(String folder, @TempDir Path elsewhere)
      throws IOException {
    Files.move(store.path(folder), elsewhere.resolve("moved"));
    Files.createSymbolicLink(store.path(folder), elsewhere);
    Refusal.of(dir).is(folder + ":1:1 this is a symbolic link; links are not followed");
  }

  @Test
  void a_socket_is_not_opened() throws IOException {
    Path socket = store.path("s");
    assumeFalse(socket.toString().length() > 100, "skipped: no socket can have such a long path");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Refusal.of(dir).is("s:1:1 this is neither a regular file nor a folder");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SOP/SOP-001.md,SOP/SOP-001.md:1:1 this cannot be read",
    ".meta/CR,.meta/CR:1:1 this cannot be read"
  })
  void what_one_may_not_read(String path, String message) throws IOException {
    Path file = store.path(path);
    var permissions = Files.getPosixFilePermissions(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
      LegacyStoreException e = catchThrowableOfType(LegacyStoreException.class, () -> store.read());
      assertThat(new Refusal(e.findings()).messages()).contains(message);
    } finally {
      Files.setPosixFilePermissions(file, permissions);
    }
  }

  @Test
  void a_file_larger_than_allowed_is_told_once() {
    Refusal.of(dir, new StoreScan.Limits(1000, 1 << 20, 1000))
        .is(TRAIL + ":1:1 this file has more than 1000 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "10000,100,100,the store has more than 100 bytes",
    "10000,100000,3,the store has more than 3 files"
  })
  void a_store_larger_than_allowed(int file, long total, int files, String message) {
    Refusal.of(dir, new StoreScan.Limits(file, total, files)).is(".:1:1 " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notes.txt                | this file is of no known kind: a store holds documents (.md),"
            + " .audit, .meta and .archive",
        "README.md                | \"README\" is the id of no known document type",
        "XY/XY-001.md             | \"XY-001\" is the id of no known document type",
        "CR/CR-001/CR-001-XY-001.md | \"CR-001-XY-001\" is the id of no known document type",
        "CR/CR-001/SOP-001-VAR-001.md | \"SOP-001-VAR-001\" is the id of no known document type",
        ".audit/log.jsonl         | \"log\" is the id of no known document type",
        ".audit/CR/CR-001.json    | this file is of no known kind: .audit holds only"
            + " <TYPE>/<ID>.jsonl",
        ".audit/XY/XY-001.jsonl   | \"XY-001\" is the id of no known document type",
        ".meta/CR/CR-001.yml      | this file is of no known kind: .meta holds only"
            + " <TYPE>/<ID>.json",
        ".archive/CR/CR-001.md    | this file is of no known kind: .archive holds only"
            + " <ID>-v<N.X>.md",
        ".archive/CR/CR-001-v1.md | \"1\" in the file name is no version",
        ".archive/CR/CR-001-v01.0.md | \"01.0\" in the file name is no version",
        ".audit/SOP/CR-001.jsonl  | a file of CR-001, type CR, does not belong here",
        ".meta/SOP/CR-001.json    | a file of CR-001, type CR, does not belong here",
        "SOP/CR-001.md            | a file of CR-001, type CR, does not belong here",
        ".archive/SOP/CR-001-v1.0.md | a file of CR-001, type CR, does not belong here",
        "CR/.gitkeep              | a .gitkeep holds text",
      })
  void a_file_that_is_not_understood(String path, String message) {
    store.file(path, "x");
    Refusal.of(dir).is(path + ":1:1 " + message);
  }

  @Test
  void a_misplaced_file_is_not_missed_as_well() throws IOException {
    Files.createDirectory(store.path(".audit/INV"));
    Files.move(store.path(TRAIL), store.path(".audit/INV/CR-001.jsonl"));
    Refusal.of(dir)
        .is(".audit/INV/CR-001.jsonl:1:1 a file of CR-001, type CR, does not belong here");
  }

  @Test
  void a_file_name_cannot_forge_lines_of_a_report() {
    store.file("CR/a\nSOP-001 is fine\u001b[2J.txt", "x");
    Refusal refusal = Refusal.of(dir);
    assertThat(refusal.findings().get(0).place())
        .hasToString("CR/a\\u000ASOP-001 is fine\\u001B[2J.txt:1:1");
  }

  @Test
  void one_version_archived_twice() {
    store.file(".archive/CR/CR-001-v0.1.md", "# other");
    Refusal.of(dir)
        .is(
            ".archive/CR/CR-001/CR-001-v0.1.md:1:1 this file is there twice: also as"
                + " .archive/CR/CR-001-v0.1.md");
  }

  @Test
  void one_document_twice() {
    store.file("CR/CR-001.md", "# other");
    Refusal.of(dir).is("CR/CR-001/CR-001.md:1:1 this file is there twice: also as CR/CR-001.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {TRAIL, ".meta/CR/CR-001.json", "SOP/SOP-001.md", ".archive/SOP/SOP-001-v0.1.md"})
  void text_that_is_not_utf_8_or_starts_with_a_byte_order_mark(String path) {
    String text = store.text(path);
    store.bytes(path, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    Refusal.of(dir).is(path + ":1:1 the file starts with a byte order mark");
    store.bytes(path, "first\n\u00c3\u00a9 x\u00fcy\n".getBytes(StandardCharsets.ISO_8859_1));
    Refusal.of(dir).is(path + ":2:4 this is not UTF-8: byte 0xFC, byte 5 of line 2");
  }

  @Test
  void a_character_that_the_end_of_the_file_cuts() {
    store.bytes("SOP/SOP-001.md", new byte[] {'a', (byte) 0xC3});
    Refusal.of(dir).is("SOP/SOP-001.md:1:2 this is not UTF-8: byte 0xC3, byte 2 of line 1");
  }
}
