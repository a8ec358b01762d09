package org.gitqms.githooks.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.PushVerifier;
import org.gitqms.ledger.verify.RefChange;
import org.gitqms.ledger.verify.RefRules;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/** Decides about a push before any ref has moved. It records nothing. */
final class PreReceive {

  private static final RuleId LIMITS = new RuleId("QMS-913");

  private final ServerOptions options;
  private final Receiving place;
  private final Instant now;

  PreReceive(ServerOptions options, Receiving place, Instant now) {
    this.options = options;
    this.place = place;
    this.now = now;
  }

  /**
   * What is said of a push.
   *
   * @param findings what is wrong; the push is refused if one of them is an error
   * @param notes what the pusher should know anyway
   */
  record Answer(List<Finding> findings, List<String> notes) {
    Answer {
      findings = List.copyOf(findings);
      notes = List.copyOf(notes);
    }

    boolean accepted() {
      return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    private static Answer of(List<Finding> findings, String... notes) {
      return new Answer(findings, List.of(notes));
    }
  }

  /**
   * Judges a push.
   *
   * @throws CannotJudgeException if it cannot be judged, which is a refusal
   */
  Answer judge(List<RefChange> changes) throws CannotJudgeException {
    if (changes.size() > options.mostRefs()) {
      return Answer.of(
          List.of(
              Finding.error(
                  LIMITS,
                  "the push moves " + changes.size() + " refs; " + options.mostRefs() + " may be",
                  "push fewer refs at a time: git push REMOTE BRANCH")));
    }
    Optional<VerifiedTip> verified = new StateFolder(options.state()).read();
    refuseOtherLedger(verified);
    try (Repository repository = place.open()) {
      List<Finding> refs = new RefRules(repository, options.refs()).check(changes);
      if (!refs.isEmpty()) {
        return Answer.of(refs);
      }
      PushVerifier verifier =
          PushVerifier.of(repository, Verifier.of(repository), options.ledger())
              .lookingAt(options.mostCommits());
      if (verified.isPresent()) {
        VerifyRequest request = request().goingOnFrom(verified.get().tip(), verified.get().root());
        return Answer.of(verifier.verify(changes, request).findings());
      }
      if (!verifier.findsLedger(changes)) {
        return Answer.of(
            verifier.verifyCode(changes), "there is no ledger yet; what is pushed is code");
      }
      return first(verifier.fromGenesis().verify(changes, request()));
    }
  }

  private VerifyRequest request() {
    return VerifyRequest.history(options.ledger()).pinnedTo(options.rootId()).arriving(now);
  }

  private Answer first(Verification result) {
    String genesis = result.trust().genesis();
    String note =
        options.root().isPresent()
            ? "judged from genesis " + genesis + ", which is the pinned root"
            : "judged from genesis "
                + genesis
                + "; no root is pinned, so this one is trusted from now on";
    return result.accepted() ? Answer.of(result.findings(), note) : Answer.of(result.findings());
  }

  private void refuseOtherLedger(Optional<VerifiedTip> verified) throws CannotJudgeException {
    if (verified.isPresent() && !verified.get().ledger().equals(options.ledger())) {
      throw new CannotJudgeException(
          "the state folder "
              + options.state()
              + " is of the ledger "
              + verified.get().ledger()
              + ", the hook of "
              + options.ledger(),
          "name the ledger as it was, or another state folder: git qms hooks install --server");
    }
  }
}
