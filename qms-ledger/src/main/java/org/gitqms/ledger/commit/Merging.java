package org.gitqms.ledger.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.verify.QmsChanges;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.verdict.PlainCommits;

/** A merge into the ledger branch brings in code, and neither events nor documents. */
public final class Merging {

  /** Git tells the merged commits in variables before it writes them into a file. */
  private static final Pattern VARIABLE = Pattern.compile("GITHEAD_([0-9a-f]{40})");

  private Merging() {}

  /** Judges the merge that is being made. */
  public static Ruling check(HookPlace place) throws IOException, CannotJudgeException {
    try (CommitDesk desk = CommitDesk.at(place)) {
      if (!desk.isOnLedger()) {
        return Ruling.FINE;
      }
    }
    Optional<StagedPath> qms =
        place.index().staged().stream().filter(StagedPath::isQms).findFirst();
    if (qms.isPresent()) {
      return Ruling.refused(
          Finding.error(
                  PlainCommits.SHAPE,
                  "the merge changes QMS/: events are never merged in",
                  "git merge --abort; git qms rebase if these are events of yours and the server's;"
                      + " else take QMS/ on the branch back to what it is here")
              .at(Location.of(qms.get().path())));
    }
    return strayMergedIn(place).map(Ruling::refused).orElse(Ruling.FINE);
  }

  private static Optional<Finding> strayMergedIn(HookPlace place)
      throws IOException, CannotJudgeException {
    try (Repository repository = place.repository();
        ObjectSource source = new ObjectSource(repository.newObjectReader());
        RevWalk walk = new RevWalk(repository)) {
      QmsChanges qms = new QmsChanges(source);
      ObjectId head = repository.resolve(Constants.HEAD);
      for (ObjectId merged : merged(place)) {
        walk.markStart(walk.parseCommit(merged));
      }
      if (head != null) {
        walk.markUninteresting(walk.parseCommit(head));
      }
      for (RevCommit commit : walk) {
        if (EventMessage.claimsToBeEvent(commit.getFullMessage())) {
          return Optional.of(
              Finding.error(
                  PlainCommits.SHAPE,
                  "the merge brings in the event " + commit.name() + ", which this branch has not",
                  "git merge --abort; git qms rebase; then merge again"));
        }
        if (!qms.of(RawCommit.read(source, commit)).isEmpty()) {
          return Optional.of(
              Finding.error(
                  PlainCommits.SHAPE,
                  "the merge brings in the commit " + commit.name() + ", which changes QMS/",
                  "git merge --abort; then merge a branch that leaves QMS/ alone"));
        }
      }
      return Optional.empty();
    }
  }

  private static List<ObjectId> merged(HookPlace place) throws IOException {
    List<ObjectId> merged = new ArrayList<>();
    Path file = place.gitDir().resolve("MERGE_HEAD");
    if (Files.isRegularFile(file)) {
      Files.readAllLines(file).forEach(line -> merged.add(ObjectId.fromString(line.strip())));
      return merged;
    }
    for (String variable : place.environment().keySet()) {
      Matcher head = VARIABLE.matcher(variable);
      if (head.matches()) {
        merged.add(ObjectId.fromString(head.group(1)));
      }
    }
    if (merged.isEmpty()) {
      throw new IOException("git does not say what is merged");
    }
    return merged;
  }
}
