package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.testkit.FakeClock;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.LooseObject;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An object on disk that is not what its id says, whatever it is: one finding, and no more. */
class DamagedObjectsTest {

  private static final List<String> OBJECTS =
      List.of(
          "commit of genesis",
          "commit of checkin",
          "commit of approve",
          "tree of genesis",
          "tree of checkin",
          "tree of approve",
          "records of checkin",
          "records of approve",
          "QMS/.policy/people.yml",
          Forgeable.PROMPT,
          "QMS/TEMPLATE/TEMPLATE-CR.md",
          Forgeable.RECORD,
          Forgeable.STATE,
          Forgeable.TEXT,
          "QMS/CR/CR-002/CR-002.draft.md");
  private static final List<String> DAMAGES =
      List.of("a bit at the end", "a bit in the middle", "another type", "cut", "gone", "another");

  @TempDir private static Path folder;
  private static Forgeable honest;

  @BeforeAll
  static void write() {
    honest = Forgeable.in(folder);
  }

  @AfterAll
  static void close() {
    honest.close();
  }

  static Stream<Arguments> every() {
    return OBJECTS.stream().flatMap(o -> DAMAGES.stream().map(d -> Arguments.of(o, d)));
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-011")
  @MethodSource("every")
  void a_damaged_object_is_found_once(String object, String damage) throws Exception {
    ObjectId id = object(object);
    LooseObject file = honest.ledger().object(id);
    byte[] whole = Files.readAllBytes(file.file());
    try {
      damage(file, damage);
      Verification verification = Outcome.of(folder);
      assertThat(Outcome.rules(verification)).containsExactly("QMS-901");
      Finding finding = Outcome.errors(verification).get(0);
      assertThat(finding.message()).contains(id.name());
      assertThat(finding.commit()).isPresent();
    } finally {
      Files.deleteIfExists(file.file());
      Files.write(file.file(), whole);
    }
  }

  @Test
  void damage_at_the_base_of_a_range_is_found() throws Exception {
    LooseObject file = honest.ledger().object(object("QMS/.policy/people.yml"));
    byte[] whole = Files.readAllBytes(file.file());
    try {
      file.flip();
      assertThat(Outcome.rules(Outcome.of(folder, VerifyRequest.range("HEAD~3", "HEAD"))))
          .containsExactly("QMS-901");
    } finally {
      Files.deleteIfExists(file.file());
      Files.write(file.file(), whole);
    }
  }

  @Test
  @Verifies("REQ-LEDGER-011")
  void a_pack_with_a_flipped_bit_never_verifies(@TempDir Path packed, @TempDir Path home)
      throws Exception {
    try (TestLedger ledger = TestLedger.setup(packed).templatesOf("CR").init()) {
      ledger.by(ledger.cast().init()).create("CR-001", "A change").checkin("CR-001");
    }
    GitProcess.in(packed, home).output("gc", "-q");
    Path pack = pack(packed);
    byte[] whole = Files.readAllBytes(pack);
    assertThat(Outcome.rules(Outcome.of(packed))).isEmpty();
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = whole.clone();
      // Behind the header, before the checksum of the pack itself, which nobody reads.
      int place = 12 + random.nextInt(bytes.length - 32);
      bytes[place] ^= (byte) (1 << random.nextInt(8));
      Files.delete(pack);
      Files.write(pack, bytes);
      makeOld(pack);
      assertThat(said(packed)).as("bit flipped in byte %d", place).hasSize(1);
    }
  }

  private static List<String> said(Path repository) {
    try {
      return Outcome.rules(Outcome.of(repository));
    } catch (CannotJudgeException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** JGit reads a pack that was changed just now again and again, as long as it may change. */
  private static void makeOld(Path pack) throws IOException {
    FileTime old = FileTime.from(FakeClock.START);
    Files.setLastModifiedTime(pack, old);
    Files.setLastModifiedTime(pack.resolveSibling("."), old);
  }

  private static Path pack(Path repository) throws IOException {
    try (Stream<Path> files = Files.list(repository.resolve(".git/objects/pack"))) {
      return files.filter(p -> p.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
  }

  private static void damage(LooseObject file, String damage) {
    switch (damage) {
      case "a bit at the end" -> file.flip();
      case "a bit in the middle" -> file.flip(file.bytes().length / 2);
      case "another type" -> file.rewrite(b -> retyped(b));
      case "cut" -> file.truncate();
      case "gone" -> file.delete();
      case "another" -> file.replaceBy(honest.ledger().object(object("QMS/.policy/types.yml")));
      default -> throw new IllegalArgumentException(damage);
    }
  }

  private static byte[] retyped(byte[] object) {
    String text = new String(object, StandardCharsets.ISO_8859_1);
    String type = text.startsWith("blob") ? "tree" : "blob";
    return (type + text.substring(text.indexOf(' '))).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ObjectId object(String name) {
    if (!name.contains(" of ")) {
      return honest.ledger().objectAt(name);
    }
    String[] words = name.split(" of ", 2);
    ObjectId commit = honest.event(words[1]);
    if (words[0].equals("commit")) {
      return commit;
    }
    String path = words[0].equals("tree") ? "" : "QMS/.records";
    return honest.ledger().objectAt(commit, path);
  }
}
