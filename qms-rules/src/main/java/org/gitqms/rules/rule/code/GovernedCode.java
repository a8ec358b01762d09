package org.gitqms.rules.rule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.rule.gate.MergeGate;
import org.gitqms.rules.snapshot.Snapshot;

/** The law of code: what is asked of commits that are no events once a system is declared. */
public final class GovernedCode {

  /** Every rule of code, in the order in which they are asked. */
  public static final List<CodeRule> RULES =
      List.of(
          new MergePicksSides(),
          new OpenChange(),
          new CodeSigned(),
          new PathsInScope(),
          new QualifiedPointer());

  /** What a client can tell before there is a commit. */
  private static final Set<Class<? extends CodeRule>> EARLY =
      Set.of(OpenChange.class, PathsInScope.class);

  /** A branch that was never made for a change record has the same wrong with every commit. */
  private static final int MOST_TOLD = 20;

  private GovernedCode() {}

  /**
   * What is wrong with a commit that is no event, or with those that it brings in.
   *
   * @throws IllegalStateException if it is a merge, and nobody has looked at what it brings in
   */
  public static List<Finding> check(Snapshot before, Facts facts, Commit commit) {
    Systems systems = before.policy().systems();
    if (!systems.govern()) {
      return List.of();
    }
    List<Finding> findings =
        commit.parents().size() < 2
            ? check(CodeCase.of(before, commit, CodeCase.Kind.DIRECT, null))
            : merge(before, facts, commit);
    // What is wrong with a commit of code already would only be told twice.
    return findings.isEmpty() ? MergeGate.check(before, facts, commit) : findings;
  }

  private static List<Finding> merge(Snapshot before, Facts facts, Commit commit) {
    Merged merged =
        facts
            .merged()
            .orElseThrow(() -> new IllegalStateException("what the merge brings is not known"));
    List<Finding> findings =
        new ArrayList<>(check(CodeCase.of(before, commit, CodeCase.Kind.MERGE, merged)));
    int refused = 0;
    for (Commit brought : merged.commits()) {
      List<Finding> wrong = check(CodeCase.of(before, brought, CodeCase.Kind.BROUGHT, null));
      wrong.forEach(finding -> findings.add(finding.in(brought.id())));
      if (!wrong.isEmpty() && ++refused == MOST_TOLD) {
        break; // what is refused is clear
      }
    }
    return findings;
  }

  /**
   * What can be told of a commit before it is made, whoever signs it: whether it says for which
   * change record it is, and keeps to that one's scope.
   */
  public static List<Finding> early(Snapshot state, Commit draft) {
    if (!state.policy().systems().govern()) {
      return List.of();
    }
    CodeCase code = CodeCase.of(state, draft, CodeCase.Kind.BROUGHT, null);
    return RULES.stream()
        .filter(rule -> EARLY.contains(rule.getClass()))
        .flatMap(rule -> rule.check(code).stream())
        .toList();
  }

  private static List<Finding> check(CodeCase code) {
    return RULES.stream().flatMap(rule -> rule.check(code).stream()).toList();
  }
}
