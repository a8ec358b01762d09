package org.gitqms.ledger.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.CitedChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.rule.code.GovernedCode;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * What will be said of governed code where it comes onto the ledger branch, told early: while the
 * commit is being made. The ledger of a clone may be an older one, so it is a courtesy.
 */
public final class CodeAdvice {

  /** What a policy has that declares systems; most have none, and nothing more is looked at. */
  private static final Pattern DECLARES =
      Pattern.compile("(?m)^systems:[ \\t]*(?:#.*)?$|^systems:[ \\t]*\\[[ \\t]*[^\\]\\s]");

  private static final RuleId SIGNED = new RuleId("QMS-502");
  private static final Ident SOMEBODY = new Ident("-", "-", 0, "+0000");

  private CodeAdvice() {}

  /** True if the files of the work tree declare a system; a merge is judged when it is there. */
  public static boolean isAsked(HookPlace place) throws IOException {
    Path systems = place.workTree().resolve(Layout.POLICY + "systems.yml");
    return !place.isMerge()
        && Files.isRegularFile(systems)
        && DECLARES.matcher(Files.readString(systems)).find();
  }

  /**
   * Looks at the commit that git is making.
   *
   * @param message the message as git will commit it
   */
  public static Ruling on(HookPlace place, String message)
      throws IOException, CannotJudgeException, CannotActException {
    try (Desk desk = Desk.open(place.workTree(), place.around())) {
      return desk.isGoverned() && desk.state().policy().systems().govern()
          ? new Ruling(findings(desk, draft(place.index().staged(), message)))
          : Ruling.FINE;
    }
  }

  private static List<Finding> findings(Desk desk, Commit draft)
      throws IOException, CannotJudgeException, CannotActException {
    Snapshot state = desk.state();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : GovernedCode.early(state, draft)) {
      findings.add(isLate(state, draft) ? finding.as(Severity.WARNING) : finding);
    }
    boolean governed =
        draft.changes().stream()
            .anyMatch(c -> !c.isQms() && state.policy().systems().governs(c.path()));
    if (governed && !desk.settings().value("commit.gpgsign").equals(Optional.of("true"))) {
      findings.add(
          Finding.error(
                  SIGNED,
                  "governed code is signed, and git is not told to sign every commit",
                  "git config commit.gpgSign true; git commit --amend --no-edit")
              .as(Severity.WARNING));
    }
    return findings;
  }

  /**
   * True if the commit names one record, which may well be open where this clone has not looked.
   */
  private static boolean isLate(Snapshot state, Commit draft) {
    List<String> cited = CitedChange.in(draft.message());
    return cited.size() == 1
        && DocumentId.parse(cited.get(0)).isPresent()
        && DocumentId.parse(cited.get(0))
            .flatMap(state::record)
            .filter(record -> record.status() == Status.IN_EXECUTION)
            .isEmpty();
  }

  private static Commit draft(List<StagedPath> staged, String message) {
    List<FileChange> changes =
        staged.stream()
            .map(
                s ->
                    s.mode().equals(FileChange.SUBMODULE)
                        ? FileChange.submodule(s.path(), s.after())
                        : new FileChange(s.path(), s.mode(), null))
            .toList();
    return new Commit(
        Commit.UNWRITTEN, List.of(), SOMEBODY, SOMEBODY, message, new Signature.Absent(), changes);
  }
}
