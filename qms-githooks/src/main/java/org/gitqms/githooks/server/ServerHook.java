package org.gitqms.githooks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.gitqms.githooks.PushedRefs;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.RefChange;
import org.gitqms.report.TextReport;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** Runs the hooks of a server as git calls them; tells the pusher on standard error. */
public final class ServerHook {

  private static final RuleId LIMITS = new RuleId("QMS-913");
  private static final int MOST_TOLD = 50;

  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream err;
  private final Instant started;

  /**
   * @param environment the variables that git set
   * @param in where git writes the refs
   * @param err what git hands on to the pusher
   * @param started by the clock of the server
   */
  public ServerHook(
      Map<String, String> environment, InputStream in, PrintStream err, Instant started) {
    this.environment = Map.copyOf(environment);
    this.in = in;
    this.err = err;
    this.started = started;
  }

  /** Decides about a push: 0 accepted, 1 refused, 3 could not be judged, which refuses too. */
  public int preReceive(List<String> words) {
    try {
      ServerOptions options = ServerOptions.parse(words);
      Receiving place = Receiving.from(environment);
      List<RefChange> changes = PushedRefs.read(in);
      PreReceive hook = new PreReceive(options, place, started);
      Optional<PreReceive.Answer> answer =
          TimeLimit.within(options.limit(), () -> hook.judge(changes));
      return answer.map(this::told).orElseGet(() -> tooLate(options.limit()));
    } catch (CannotJudgeException e) {
      return broken(String.valueOf(e.getMessage()), e.fix());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return broken(cause == null ? e : cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return broken("interrupted", "push again");
    } catch (RuntimeException | Error e) {
      return broken(e);
    }
  }

  /** Takes note of a push that was accepted. The refs have moved already: it never fails. */
  public int postReceive(List<String> words) {
    try {
      ServerOptions options = ServerOptions.parse(words);
      PostReceive hook = new PostReceive(options, Receiving.from(environment));
      hook.took(PushedRefs.read(in)).forEach(line -> err.println("git-qms: " + line));
    } catch (CannotJudgeException e) {
      unrecorded(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException | RuntimeException | Error e) {
      unrecorded(String.valueOf(e), "see that the state folder can be written");
    }
    return 0;
  }

  private int told(PreReceive.Answer answer) {
    List<Finding> findings = answer.findings();
    TextReport report = TextReport.plain();
    findings.stream().limit(MOST_TOLD).map(report::render).forEach(err::print);
    if (findings.size() > MOST_TOLD) {
      err.println("git-qms: " + (findings.size() - MOST_TOLD) + " more findings");
    }
    answer.notes().forEach(note -> err.println("git-qms: " + note));
    if (!answer.accepted()) {
      err.println("git-qms: refused");
    }
    return answer.accepted() ? 0 : 1;
  }

  private int tooLate(Duration limit) {
    return told(
        new PreReceive.Answer(
            List.of(
                Finding.error(
                    LIMITS,
                    "the push was not judged within " + limit.toSeconds() + " seconds",
                    "push it in parts: git push REMOTE COMMIT:BRANCH, oldest first; or ask the"
                        + " administrator for a longer --time-limit")),
            List.of()));
  }

  private int broken(Throwable cause) {
    if (cause instanceof CannotJudgeException e) {
      return broken(String.valueOf(e.getMessage()), e.fix());
    }
    if (cause instanceof UnreadableContentException e) {
      return told(new PreReceive.Answer(List.of(e.finding()), List.of()));
    }
    return broken("internal error: " + cause, "report this to the administrator of the server");
  }

  private int broken(String message, String fix) {
    err.println("git-qms: " + message);
    err.println("fix: " + fix);
    err.println("git-qms: refused, since it could not be judged");
    return 3;
  }

  private void unrecorded(String message, String fix) {
    err.println("git-qms: the push is in; what was verified is not recorded: " + message);
    err.println("fix: " + fix + "; until then each push is judged from what is recorded");
  }
}
