package org.gitqms.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Actor;
import org.gitqms.testkit.TestLedger;

/** Real repositories with a ledger, for the tests of the goal inside and outside of Maven. */
public final class LedgerFixture {

  /** The record that {@link #forged} edits. */
  static final String RECORD = "QMS/.records/CR-001.json";

  private LedgerFixture() {}

  /**
   * A ledger whose events are all what they should be.
   *
   * @return the id of genesis
   */
  public static String honest(Path folder) {
    try (TestLedger ledger = draft(folder)) {
      return genesis(ledger);
    }
  }

  /**
   * The same, but for the last event: its record was edited, and its author signed it again.
   *
   * @return the id of genesis
   */
  public static String forged(Path folder) {
    try (TestLedger ledger = draft(folder)) {
      ObjectId forged =
          ledger
              .edit()
              .text(RECORD, text -> text.replace("\"DRAFT\"", "\"IN_EXECUTION\""))
              .resign(ledger.cast().init().key());
      ledger.replaceTip(forged);
      return genesis(ledger);
    }
  }

  /**
   * A ledger with one finding, and that a warning: a draft speaks of what is not there.
   *
   * @return the id of genesis
   */
  static String dangling(Path folder) {
    try (TestLedger ledger = draft(folder)) {
      DocumentRecord record = ledger.record("CR-001");
      byte[] text = ledger.snapshot().workingContent(record).orElseThrow().bytes();
      String dangling = new String(text, StandardCharsets.UTF_8) + "\nIt goes on in CR-099.\n";
      Actor author = ledger.by(ledger.cast().init());
      author.checkout("CR-001").checkin("CR-001", dangling);
      return genesis(ledger);
    }
  }

  /** A ledger whose last event has a date in a far future. */
  static void late(Path folder) {
    try (TestLedger ledger = draft(folder)) {
      ObjectId late =
          ledger
              .edit()
              .idents(ident -> ident.replaceFirst("[0-9]+ (?=\\S+$)", "4000000000 "))
              .resign(ledger.cast().init().key());
      ledger.replaceTip(late);
    }
  }

  /**
   * Tells a build in the folder, from outside its tree, what genesis is, and more of {@code K=V}.
   */
  public static void configure(Path folder, String genesis, String... more) throws IOException {
    String properties = "qms.root=" + genesis + "\n" + String.join("\n", more) + "\n";
    Files.writeString(folder.resolve("test.properties"), properties);
  }

  private static TestLedger draft(Path folder) {
    return TestLedger.init(folder).lead("CR-001", Status.DRAFT);
  }

  private static String genesis(TestLedger ledger) {
    return ledger.history().get(0).commit().id();
  }
}
