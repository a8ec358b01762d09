package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.replay.ReplayException;
import org.gitqms.rules.rule.ledger.ImportOrder;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;

/**
 * Turns a store of the older system into a new git repository: one genesis, one signed commit for
 * each entry, one adoption. The repository appears whole or not at all, and the same store, people,
 * key and date give the same commit ids (with an Ed25519 key, whose signatures are deterministic).
 */
public final class LegacyImport {

  private static final String BRANCH = "main";
  private static final RuleId DATES = new RuleId("QMS-906");
  private static final String CORRECT =
      "correct the store, on a copy of it: no event of this repository can say what stands there";

  private final LegacyStore store;
  private final ImportPeople people;
  private final Signer signer;
  private final Ident importer;

  /**
   * @param store the store, read and checked
   * @param people the policy's people
   * @param signer the importer's key
   * @param date the committer date of every commit; not before the last entry of the store
   */
  public LegacyImport(LegacyStore store, ImportPeople people, Signer signer, Instant date) {
    this.store = store;
    this.people = people;
    this.signer = signer;
    Principal principal = people.importer();
    this.importer = new Ident(principal.name(), principal.email(), date.getEpochSecond(), "+0000");
  }

  /**
   * What an import has made.
   *
   * @param genesis full id of the first commit, to be pinned
   * @param tip full id of the last commit, the adoption
   * @param entries how many entries were taken over
   * @param lines how many lines of the trails they came from
   * @param documents how many documents there are
   * @param differences where a record and the store's own record disagree, one line each
   * @param unexplained files that no line explains, kept under {@code QMS/.imported}
   */
  public record Result(
      String genesis,
      String tip,
      int entries,
      int lines,
      int documents,
      List<String> differences,
      List<UnexplainedFile> unexplained) {
    public Result {
      differences = List.copyOf(differences);
      unexplained = List.copyOf(unexplained);
    }
  }

  /** The date that an import has when none is asked for: that of the store's last entry. */
  public static Instant lastEntry(LegacyStore store) {
    return store.entries().stream()
        .map(e -> e.when().toInstant())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /**
   * Makes the repository.
   *
   * @param target a folder that does not exist yet, or is empty
   * @throws LegacyStoreException if an entry cannot be taken over; nothing is left behind
   */
  public Result into(Path target)
      throws LegacyStoreException, IOException, SigningException, CannotJudgeException {
    try (NewFolder folder = NewFolder.at(target)) {
      Result result = make(folder.making());
      folder.appear();
      return result;
    } catch (GitAPIException e) {
      throw new IOException("the work tree cannot be written: " + e.getMessage(), e);
    }
  }

  private Result make(Path folder)
      throws LegacyStoreException,
          IOException,
          SigningException,
          CannotJudgeException,
          GitAPIException {
    try (Repository repository = Repositories.create(folder, BRANCH, false);
        Git git = Git.wrap(repository)) {
      Result result = write(repository);
      git.reset().setMode(ResetCommand.ResetType.HARD).setRef("refs/heads/" + BRANCH).call();
      return result;
    }
  }

  private Result write(Repository repository)
      throws LegacyStoreException, IOException, SigningException, CannotJudgeException {
    ObjectDirectory objects = (ObjectDirectory) repository.getObjectDatabase();
    try (LedgerSession session =
        LedgerSession.open(repository, "refs/heads/" + BRANCH, objects.newPackInserter())) {
      append(session, genesis(), genesisFiles(), importer, LegacyImport::placed);
      String genesis = session.tip().map(ObjectId::name).orElseThrow();
      for (LegacyEntry entry : store.entries()) {
        takeOver(session, entry);
      }
      List<String> differences = MetaComparison.differences(store, session.state());
      append(
          session,
          Event.by(people.importer().id(), EventKind.ADOPT),
          Map.of(),
          importer,
          LegacyImport::placed);
      if (!session.publish()) {
        throw new IOException("somebody else has written into the new repository");
      }
      return new Result(
          genesis,
          session.tip().map(ObjectId::name).orElseThrow(),
          store.counts().getOrDefault("entries", 0),
          store.counts().getOrDefault("lines", 0),
          store.counts().getOrDefault("documents", 0),
          differences,
          store.unexplained());
    }
  }

  private void takeOver(LedgerSession session, LegacyEntry entry)
      throws LegacyStoreException, IOException, SigningException {
    Location place = Location.of(entry.trail(), entry.mainLine());
    Map<String, Optional<Content>> brought;
    try {
      brought = ImportEvents.brought(session.state(), entry);
    } catch (ReplayException e) {
      Finding finding = Finding.error(ImportOrder.ID, String.valueOf(e.getMessage()), CORRECT);
      throw new LegacyStoreException(List.of(finding.at(place)), 1);
    }
    Event event = ImportEvents.event(people.importer().id(), entry);
    append(session, event, brought, ImportEvents.author(entry), f -> inStore(f).at(place));
  }

  /** Judges tell writers of events what to do; here it is the store that has to be corrected. */
  private static Finding inStore(Finding finding) {
    boolean aboutDate = finding.rule().equals(DATES);
    return aboutDate ? finding : Finding.error(finding.rule(), finding.message(), CORRECT);
  }

  private static Finding placed(Finding finding) {
    return finding.location().isPresent() ? finding : finding.at(Location.of("."));
  }

  private void append(
      LedgerSession session,
      Event event,
      Map<String, Optional<Content>> brought,
      Ident author,
      UnaryOperator<Finding> told)
      throws LegacyStoreException, IOException, SigningException {
    Verdict verdict = session.append(event, brought, author, importer, signer, false);
    if (verdict instanceof Verdict.Rejected rejected) {
      List<Finding> findings = rejected.findings().stream().map(told).toList();
      throw new LegacyStoreException(findings, findings.size());
    }
    if (verdict instanceof Verdict.Failed failed) {
      throw new IllegalStateException(failed.rule() + " " + failed.problem());
    }
  }

  private Event genesis() {
    return Event.by(people.importer().id(), EventKind.GENESIS)
        .with(TrailerKey.STORE, store.digest())
        .saying("Import of an older store. Its digest is named here; adoption will restate it.");
  }

  private Map<String, Optional<Content>> genesisFiles() {
    Map<String, Optional<Content>> files = new TreeMap<>();
    people.policyFiles().forEach((path, content) -> files.put(path, Optional.of(content)));
    for (UnexplainedFile file : store.unexplained()) {
      files.put(
          Layout.UNEXPLAINED + file.file().path(), Optional.of(Content.of(file.file().bytes())));
    }
    return files;
  }
}
