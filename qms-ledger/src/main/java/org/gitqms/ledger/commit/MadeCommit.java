package org.gitqms.ledger.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.snapshot.Snapshot;

/** The commit that git has just made, as anybody will judge it from now on. */
public final class MadeCommit {

  private static final String AMENDED = "\tcommit (amend)";

  private final Repository repository;
  private final ObjectSource source;

  private MadeCommit(Repository repository, ObjectSource source) {
    this.repository = repository;
    this.source = source;
  }

  /**
   * Judges it in full, with its signature, names and dates.
   *
   * @return errors only; the fix of each takes the commit back
   */
  public static List<Finding> problems(HookPlace place) throws IOException, CannotJudgeException {
    Optional<ObjectId> amended = amended(place);
    if (amended.isEmpty() && !concernsQms(place)) {
      return List.of();
    }
    try (Repository repository = place.repository();
        ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      MadeCommit made = new MadeCommit(repository, source);
      return amended.filter(made::isEvent).map(made::replaced).orElseGet(made::judge);
    }
  }

  /** What an amended commit has taken the place of, by git's own log. */
  private static Optional<ObjectId> amended(HookPlace place) throws IOException {
    Path log = place.gitDir().resolve("logs").resolve(Constants.HEAD);
    if (!Files.isRegularFile(log)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    return last.contains(AMENDED) && ObjectId.isId(last.substring(0, 40))
        ? Optional.of(ObjectId.fromString(last.substring(0, 40)))
        : Optional.empty();
  }

  private static boolean concernsQms(HookPlace place) throws IOException {
    Git.Answer shown =
        place
            .git()
            .run(
                "show",
                "--format=%B",
                "--name-only",
                "--no-renames",
                "HEAD",
                "--",
                ":(top,icase)QMS");
    return !shown.ok()
        || EventMessage.claimsToBeEvent(shown.out())
        || shown.out().lines().anyMatch(line -> line.regionMatches(true, 0, "QMS/", 0, 4));
  }

  private boolean isEvent(ObjectId commit) {
    return EventMessage.claimsToBeEvent(RawCommit.read(source, commit).message());
  }

  private List<Finding> replaced(ObjectId event) {
    return List.of(
        Finding.error(
            Amending.finding().rule(),
            "the commit has taken the place of the event " + event.name(),
            "git reset --soft " + event.name() + "; then commit what is left of it anew"));
  }

  private List<Finding> judge() {
    try {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        return List.of();
      }
      RawCommit raw = RawCommit.read(source, head);
      Optional<Snapshot> before = raw.parents().stream().findFirst().flatMap(this::stateAt);
      if (before.filter(Snapshot::isGoverned).isEmpty()) {
        return List.of();
      }
      String parent = raw.parents().get(0).name();
      return Verifier.of(repository)
          .verify(VerifyRequest.history(head.name()).goingOnFrom(parent, parent))
          .findings()
          .stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .map(finding -> takenBack(finding, raw))
          .toList();
    } catch (IOException | CannotJudgeException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<Snapshot> stateAt(ObjectId commit) {
    return new SnapshotReader(source).open(RawCommit.read(source, commit).tree()).snapshot();
  }

  private Finding takenBack(Finding finding, RawCommit raw) {
    boolean event = EventMessage.claimsToBeEvent(raw.message());
    String back = event ? "git qms undo" : "git reset --soft HEAD~1";
    String then =
        raw.armour() == null && event
            ? "git config commit.gpgSign true; then commit again"
            : finding.fix();
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.commitId(),
        finding.documentId(),
        finding.place(),
        finding.message(),
        back + "; " + then);
  }
}
