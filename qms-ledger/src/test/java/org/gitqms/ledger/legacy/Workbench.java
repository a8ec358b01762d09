package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestKey;

/** A folder of a test with a store, a key, and a place for the repositories imported from it. */
record Workbench(Path dir) {

  /** The importer's key, of a word, so that every workbench has the same. */
  static final TestKey KEY = TestKey.of("importer");

  /** The store; nothing is in it yet. */
  StoreBuilder store() {
    return new StoreBuilder(folder("store"));
  }

  /** The store with a little of everything in it. */
  StoreBuilder completeStore() {
    return StoreBuilder.complete(folder("store"));
  }

  /** Where repositories are made; nothing else lies there. */
  Path made() {
    return folder("made");
  }

  /** Imports the store by its importer alone, dated by its last entry. */
  Imported imported() throws Exception {
    return imported(made().resolve("repo"), ImportPeople.onlyImporter(KEY.publicKey()));
  }

  /** Imports the store to a place, with these people. */
  Imported imported(Path target, ImportPeople people) throws Exception {
    LegacyStore store = store().read();
    LegacyImport work = new LegacyImport(store, people, signer(), LegacyImport.lastEntry(store));
    return new Imported(target, work.into(target), git().at(target));
  }

  /** Tries to import the store to a place. */
  void tryInto(Path target)
      throws LegacyStoreException, IOException, SigningException, CannotJudgeException {
    LegacyStore store = store().read();
    ImportPeople people = ImportPeople.onlyImporter(KEY.publicKey());
    new LegacyImport(store, people, signer(), LegacyImport.lastEntry(store)).into(target);
  }

  KeyFileSigner signer() throws SigningException {
    return KeyFileSigner.load(KEY.writeTo(folder("home").resolve("importer.key")));
  }

  /** Git, anywhere. */
  GitProcess git() {
    return GitProcess.in(dir, folder("home"));
  }

  /** What lies in a folder, by name. */
  static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(dir.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
