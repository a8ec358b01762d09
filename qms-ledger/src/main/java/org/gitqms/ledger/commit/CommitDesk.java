package org.gitqms.ledger.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Index;
import org.gitqms.ledger.desk.Preparation;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.PlainCommits;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;

/** Judges a commit that git is making, by the state at HEAD. */
public final class CommitDesk implements AutoCloseable {

  private static final RuleId SEPARATION = new RuleId("QMS-905");
  private static final RuleId CODE_ONLY = new RuleId("QMS-911");
  private static final RuleId REPLAY = new RuleId("QMS-207");

  private final HookPlace place;
  private final Repository repository;
  private final LedgerSession session;
  private final Settings settings;

  private CommitDesk(
      HookPlace place, Repository repository, LedgerSession session, Settings settings) {
    this.place = place;
    this.repository = repository;
    this.session = session;
    this.settings = settings;
  }

  /**
   * Goes to the place where a commit is being made.
   *
   * @throws CannotJudgeException if the state at HEAD cannot be read
   */
  public static CommitDesk at(HookPlace place) throws IOException, CannotJudgeException {
    Repository repository = place.repository();
    boolean opened = false;
    try {
      LedgerSession session = LedgerSession.open(repository, Constants.HEAD);
      CommitDesk desk = new CommitDesk(place, repository, session, Settings.read(place.git()));
      opened = true;
      return desk;
    } finally {
      if (!opened) {
        repository.close();
      }
    }
  }

  /** True if HEAD has a ledger. */
  public boolean isGoverned() {
    return session.state().isGoverned();
  }

  /** True if the commit goes to the ledger branch. */
  public boolean isOnLedger() throws IOException {
    return isGoverned() && place.branch().filter(ledger()::equals).isPresent();
  }

  /** Short name of the ledger branch. */
  private String ledger() {
    return settings.value(Settings.LEDGER).orElseGet(() -> session.state().policy().ledgerBranch());
  }

  /**
   * Judges what the index has. A check-in is prepared: its record comes into the index.
   *
   * @param staged everything that differs from HEAD
   */
  public Ruling judge(List<StagedPath> staged)
      throws IOException, CannotJudgeException, CannotActException, SigningException {
    List<StagedPath> qms = staged.stream().filter(StagedPath::isQms).toList();
    if (qms.isEmpty() || (!isGoverned() && !isLedgerElsewhere())) {
      return Ruling.FINE;
    }
    Optional<Finding> misplaced = misplaced(qms.get(0));
    if (misplaced.isPresent()) {
      return place.isMerge() && !isOnLedger() && place.index().hasQmsOf("MERGE_HEAD")
          ? Ruling.FINE
          : Ruling.refused(misplaced.get());
    }
    List<DocumentRecord> documents = new ArrayList<>();
    List<Finding> byHand = new ArrayList<>();
    for (StagedPath edit : qms) {
      HandEdit hand = HandEdit.of(session.state(), edit);
      hand.document().ifPresentOrElse(documents::add, () -> byHand.add(hand.refusal()));
    }
    if (!byHand.isEmpty()) {
      return new Ruling(byHand);
    }
    if (documents.size() > 1) {
      return Ruling.refused(several(documents));
    }
    return qms.size() < staged.size()
        ? Ruling.refused(mixed(staged, qms.get(0), documents.get(0)))
        : prepare(documents.get(0), qms.get(0));
  }

  private Ruling prepare(DocumentRecord record, StagedPath edit)
      throws IOException, CannotActException, SigningException {
    Content text = blob(ObjectId.fromString(edit.after()));
    Verdict verdict = verdict(record.id(), edit.path(), text);
    Optional<Effects> effects = effects(verdict);
    if (effects.isEmpty()) {
      return new Ruling(reasons(verdict));
    }
    String path = Layout.record(record.id());
    Map<String, Optional<Content>> files = effects.get().files();
    Optional<Content> after = files.getOrDefault(path, Optional.empty());
    if (after.isEmpty() || !files.keySet().equals(Set.of(path, edit.path()))) {
      throw new IllegalStateException("a check-in writes a text and a record, and no more");
    }
    Content before = session.state().file(path).orElseThrow();
    Preparation prepared =
        new Preparation(
            place.run(),
            session.start().orElseThrow().name(),
            record.id(),
            effects.get().subject(),
            edit.path(),
            edit.after(),
            path,
            insert(after.get()),
            insert(before),
            trailers(effects.get()));
    prepared.write(place.gitDir());
    new Index(place.git()).put(path, prepared.recordBlob());
    List<Finding> remarks = verdict instanceof Verdict.Accepted a ? a.remarks() : List.of();
    return new Ruling(remarks.stream().map(CommitDesk::unwritten).toList());
  }

  private static List<String> trailers(Effects effects) {
    String message = EventMessage.compose(effects.subject(), effects.event().saying(""));
    return message.substring(message.indexOf("\n\n")).strip().lines().toList();
  }

  private Verdict verdict(DocumentId document, String path, Content text)
      throws CannotActException, SigningException {
    Committer who = Committer.of(place, settings, session.state().policy().people());
    Event event = Event.by(who.identity().principal().id(), EventKind.CHECKIN).on(document);
    return session.judge(
        event,
        Map.of(path, Optional.of(text)),
        who.author(),
        who.committer(),
        who.identity().key().publicKey());
  }

  /** Why nothing under QMS/ may be changed here at all. */
  private Optional<Finding> misplaced(StagedPath edit) throws IOException {
    if (place.isMerge()) {
      return Optional.of(
          Finding.error(
                  PlainCommits.SHAPE,
                  "the merge changes QMS/: events are never merged in",
                  "git merge --abort; then git qms rebase for events, or a merge of code alone")
              .at(Location.of(edit.path())));
    }
    if (place.isMadeOver()) {
      return Optional.of(madeOver().at(Location.of(edit.path())));
    }
    if (isOnLedger()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error(
                CODE_ONLY,
                "documents are checked in on the ledger branch alone",
                "git switch " + (isGoverned() ? ledger() : "to the ledger branch"))
            .at(Location.of(edit.path())));
  }

  /** Why an event is not cherry-picked, reverted or rebased by git. */
  public Finding madeOver() {
    String fix =
        place.isRebase()
            ? "git rebase --abort; then git qms rebase"
            : (place.isCherryPick() ? "git cherry-pick --abort" : "git reset --merge")
                + "; git qms undo takes your newest event back";
    return Finding.error(PlainCommits.NO_EVENT, "git does not make events over", fix);
  }

  private static Finding several(List<DocumentRecord> documents) {
    String fix =
        documents.stream().map(d -> "git qms checkin " + d.id()).collect(Collectors.joining("; "));
    return Finding.error(
        PlainCommits.NO_EVENT,
        "one commit checks in one document, and this one has "
            + documents.stream().map(d -> d.id().value()).collect(Collectors.joining(", ")),
        fix);
  }

  private static Finding mixed(List<StagedPath> staged, StagedPath text, DocumentRecord document) {
    String other =
        staged.stream().filter(s -> !s.isQms()).map(StagedPath::path).findFirst().orElse("");
    return Finding.error(
            SEPARATION,
            "a check-in changes nothing outside QMS/",
            "git commit " + text.path() + "; then commit the rest")
        .at(Location.of(other))
        .about(document.id().value());
  }

  private boolean isLedgerElsewhere() throws IOException, CannotJudgeException {
    try (Desk desk = Desk.open(place.workTree(), place.around())) {
      return desk.isGoverned();
    }
  }

  private static Optional<Effects> effects(Verdict verdict) {
    return verdict instanceof Verdict.Accepted accepted ? accepted.effects() : Optional.empty();
  }

  private static List<Finding> reasons(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      return rejected.findings().stream().map(CommitDesk::unwritten).toList();
    }
    RuleId rule = verdict instanceof Verdict.Failed failed ? failed.rule() : REPLAY;
    return List.of(
        Finding.error(rule, "no verdict: " + verdict, "report this, with what you typed"));
  }

  /** The commit has no id yet. */
  private static Finding unwritten(Finding f) {
    return Commit.UNWRITTEN.equals(f.commitId())
        ? new Finding(f.rule(), f.severity(), null, f.documentId(), f.place(), f.message(), f.fix())
        : f;
  }

  private Content blob(ObjectId id) {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      return Content.of(source.read(id, Constants.OBJ_BLOB));
    }
  }

  private String insert(Content content) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      String id = inserter.insert(Constants.OBJ_BLOB, content.bytes()).name();
      inserter.flush();
      return id;
    }
  }

  @Override
  public void close() {
    session.close();
    repository.close();
  }
}
