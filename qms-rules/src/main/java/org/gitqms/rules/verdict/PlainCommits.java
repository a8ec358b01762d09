package org.gitqms.rules.verdict;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.rule.code.GovernedCode;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Commits that are no events: code, and merges that bring code in. They leave {@code QMS/} alone;
 * once a system is declared, the {@linkplain GovernedCode law of code} holds, too.
 */
public final class PlainCommits {

  /** No commit touches a record, a document or the policy without its event. */
  public static final RuleId NO_EVENT = new RuleId("QMS-214");

  /** A merge brings in code only. */
  public static final RuleId SHAPE = new RuleId("QMS-903");

  private static final RuleId DATES = new RuleId("QMS-906");
  private static final RuleId CODE = new RuleId("QMS-501");

  private PlainCommits() {}

  static Verdict judge(Snapshot before, Facts facts, Commit commit) {
    if (!before.isGoverned()) {
      return new Verdict.NotApplicable();
    }
    if (commit.parents().size() > 2) {
      return rejected(
          Finding.error(SHAPE, "a merge of more than two branches", "merge one branch at a time"));
    }
    if (facts.broughtIn().isPresent()) {
      // Else whoever may push could take events back: he merges the tip into an older commit.
      return rejected(
          Finding.error(
              SHAPE,
              "the merge brings in the commit "
                  + facts.broughtIn().get()
                  + ", which is an event or changes QMS/, and is not on its first-parent line",
              "merge the branch into the ledger branch, and not the other way round; a branch that"
                  + " changes QMS/ is not merged"));
    }
    if (commit.committer().time() > facts.latestAllowedTime()) {
      // No event may be older than what it follows: nobody could write one for as long.
      return rejected(
          Finding.error(
              DATES,
              "the commit lies in the future",
              "set the clock, and give it a date of today: git commit --amend --reset-author"));
    }
    Optional<String> lookalike = EventMessage.lookalike(commit.message());
    if (lookalike.isPresent()) {
      return rejected(lookingLikeEvent(lookalike.get()));
    }
    if (commit.touchesQms()) {
      String path =
          commit.changes().stream()
              .filter(FileChange::isQms)
              .map(FileChange::path)
              .findFirst()
              .orElse("QMS/");
      boolean merge = commit.parents().size() == 2;
      Finding finding =
          merge
              ? Finding.error(
                  SHAPE,
                  "the merge changes QMS/: events are never merged in",
                  "merge with QMS/ as it is on the first parent")
              : Finding.error(
                  NO_EVENT,
                  "QMS/ was changed without an event",
                  "check documents out and in with git qms; keep code in commits of its own");
      return rejected(finding.at(Location.of(path)));
    }
    return code(before, facts, commit);
  }

  private static Verdict code(Snapshot before, Facts facts, Commit commit) {
    try {
      List<Finding> findings = GovernedCode.check(before, facts, commit);
      return findings.isEmpty()
          ? new Verdict.Accepted(Optional.empty(), List.of())
          : new Verdict.Rejected(findings);
    } catch (UnreadableContentException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Verdict.Failed(CODE, "the rules of code broke: " + e);
    }
  }

  /**
   * QMS-902: a commit that is no event does not look like one to people and other programs.
   *
   * @param line the line of its message that does
   */
  public static Finding lookingLikeEvent(String line) {
    return Finding.error(
        EventMessage.GRAMMAR,
        "the commit is no event, and its message looks like that of one: '" + line + "'",
        "say it in other words: git commit --amend");
  }

  private static Verdict rejected(Finding finding) {
    return new Verdict.Rejected(List.of(finding));
  }
}
