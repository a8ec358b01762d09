package org.gitqms.rules.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.replay.Replay;
import org.gitqms.rules.replay.ReplayException;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one commit. A pure function: the same state, facts and commit give the same verdict
 * on a laptop, on a server and in CI.
 */
public final class Judge {

  private static final RuleId REPLAY = new RuleId("QMS-207");

  private final List<Rule> rules;

  private Judge(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The judge that applies the whole catalogue. */
  public static Judge byTheCatalogue() {
    return new Judge(Catalogue.EVENT_RULES);
  }

  /** A judge that applies these rules only: for tests of a single rule. */
  static Judge by(List<Rule> rules) {
    return new Judge(rules);
  }

  /**
   * What is decided about {@code commit} on the state before it.
   *
   * @throws UnreadableContentException if a content that the decision needs cannot be read
   */
  public Verdict verdict(Snapshot before, Facts facts, Commit commit) {
    return told(decide(before, facts, commit, null), commit);
  }

  /**
   * The same, with a history that can be asked. It is asked only of an event that is signed by
   * somebody known, and only if the event asks anything.
   *
   * @param history answers by the ancestry of the commit alone, and always the same
   */
  public Verdict verdict(
      Snapshot before, Facts facts, Commit commit, Function<Questions, PastWork> history) {
    return told(decide(before, facts, commit, history), commit);
  }

  private static Verdict told(Verdict verdict, Commit commit) {
    if (verdict instanceof Verdict.Rejected rejected) {
      return new Verdict.Rejected(told(rejected.findings(), commit));
    }
    if (verdict instanceof Verdict.Accepted accepted) {
      return new Verdict.Accepted(accepted.effects(), told(accepted.remarks(), commit));
    }
    return verdict;
  }

  private Verdict decide(
      Snapshot before,
      Facts facts,
      Commit commit,
      @Nullable Function<Questions, PastWork> history) {
    if (!EventMessage.claimsToBeEvent(commit.message())) {
      return PlainCommits.judge(before, facts, commit);
    }
    EventMessage.Parsed parsed = EventMessage.parse(commit.message());
    Optional<Event> event = parsed.event();
    if (event.isEmpty()) {
      return new Verdict.Rejected(parsed.findings());
    }
    return judge(Case.of(before, facts, commit, event.get(), parsed.subject()), history);
  }

  private Verdict judge(Case event, @Nullable Function<Questions, PastWork> history) {
    List<Finding> remarks = new ArrayList<>();
    Case current = event;
    for (Stage stage : Stage.values()) {
      if (stage == Stage.WORKFLOW && history != null) {
        try {
          current = knowing(event, history);
        } catch (UnreadableContentException e) {
          throw e;
        } catch (RuntimeException | StackOverflowError e) {
          return new Verdict.Failed(REPLAY, "asking the history broke: " + e);
        }
      }
      if (stage == Stage.REPLAY) {
        try {
          Effects effects = Replay.run(event.before(), event.event(), event.commit());
          current = current.replayed(effects);
        } catch (ReplayException e) {
          return new Verdict.Rejected(List.of(unreplayable(event, e)));
        } catch (UnreadableContentException e) {
          throw e;
        } catch (RuntimeException | StackOverflowError e) {
          return new Verdict.Failed(REPLAY, "replay broke: " + e);
        }
      }
      Verdict verdict = judge(stage, current, remarks);
      if (!(verdict instanceof Verdict.Accepted)) {
        return verdict;
      }
    }
    return new Verdict.Accepted(Optional.of(current.effects()), remarks);
  }

  private static Case knowing(Case event, Function<Questions, PastWork> history) {
    return event.before().isGoverned()
        ? Questions.of(event.before(), event.event()).map(history).map(event::after).orElse(event)
        : event;
  }

  private Verdict judge(Stage stage, Case event, List<Finding> remarks) {
    Set<RuleId> binding = event.policy().map(Policy::warningsAsErrors).orElse(Set.of());
    List<Finding> errors = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.stage() != stage) {
        continue;
      }
      List<Finding> findings;
      try {
        findings = rule.check(event);
      } catch (UnreadableContentException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        return new Verdict.Failed(rule.id(), "the rule broke: " + e);
      }
      for (Finding finding : findings) {
        boolean error =
            finding.severity() == Severity.ERROR
                || (finding.severity() == Severity.WARNING && binding.contains(finding.rule()));
        (error ? errors : remarks).add(error ? finding.as(Severity.ERROR) : finding);
      }
      // In all stages but the last, the first broken rule makes the following ones meaningless.
      if (!errors.isEmpty() && stage != Stage.CONTENT) {
        break;
      }
    }
    return errors.isEmpty()
        ? new Verdict.Accepted(Optional.empty(), List.of())
        : new Verdict.Rejected(errors.stream().map(f -> about(f, event)).toList());
  }

  private static Finding unreplayable(Case event, ReplayException e) {
    return about(
        Finding.error(
            REPLAY,
            event.kind().word() + " cannot be replayed: " + e.getMessage(),
            "write events with git qms, not by hand"),
        event);
  }

  private static Finding about(Finding finding, Case event) {
    return finding.document().isPresent() || event.event().document().isEmpty()
        ? finding
        : finding.about(event.document());
  }

  private static List<Finding> told(List<Finding> findings, Commit commit) {
    return findings.stream()
        .sorted(Finding.ORDER)
        .map(f -> f.commit().isPresent() ? f : f.in(commit.id()))
        .toList();
  }
}
