package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.Unshared;
import org.gitqms.ledger.commit.CodeChange;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code git qms work}: from now on code on this branch is written for a change record. */
@Command(
    name = "work",
    description = "Write code for a change record: each commit of the branch will name it.")
public final class WorkCommand extends DeskCommand {

  private static final String CHANGE_RECORD = "CR";

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "a change record that is IN_EXECUTION")
  private DocumentId id = new DocumentId("CR-001");

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    DocumentRecord record = Documents.named(desk.state(), id);
    if (!record.type().equals(CHANGE_RECORD)) {
      throw new CannotActException(
          id + " is no change record", "git qms work CR-001, or another change record");
    }
    if (record.status() != Status.IN_EXECUTION) {
      throw new CannotActException(
          id + " is " + record.status() + ", and authorises code only IN_EXECUTION",
          "git qms status " + id);
    }
    String branch = current(desk);
    int unshared = desk.unpublished();
    if (unshared > 0) {
      // A server that does not know that the change is in execution refuses its code.
      console.println("not shared yet: " + Unshared.words(unshared));
    }
    if (branch.equals(desk.branch())) {
      branch = id.value().toLowerCase(Locale.ROOT);
      go(desk.git(), branch);
      console.println("on branch " + branch);
    } else {
      refuseOther(desk, branch);
    }
    done(desk.git().run("config", CodeChange.setting(branch), id.value()));
    console.println("commits on " + branch + " will say QMS-Change: " + id);
    return ExitCode.OK;
  }

  /** The commits of a branch that is for another change record would be judged by a wrong scope. */
  private void refuseOther(Desk desk, String branch)
      throws IOException, CannotActException, CannotJudgeException {
    Optional<DocumentId> other = CodeChange.of(desk.git(), branch).filter(o -> !o.equals(id));
    if (other.isPresent()
        && desk.state()
            .record(other.get())
            .filter(r -> r.status() == Status.IN_EXECUTION)
            .isPresent()) {
      throw new CannotActException(
          "the branch " + branch + " is for " + other.get() + ", which is open",
          "git switch " + desk.branch() + "; git qms work " + id);
    }
  }

  private static String current(Desk desk) throws IOException, CannotActException {
    Git.Answer head = desk.git().run("symbolic-ref", "--quiet", "--short", "HEAD");
    if (!head.ok()) {
      throw new CannotActException("no branch is checked out here", "git switch BRANCH");
    }
    return head.line();
  }

  /** Switches to a branch, which begins here if it does not exist yet. */
  private static void go(Git git, String branch) throws IOException, CannotActException {
    boolean exists = git.run("rev-parse", "--quiet", "--verify", "refs/heads/" + branch).ok();
    done(exists ? git.run("switch", branch) : git.run("switch", "--no-track", "-c", branch));
  }

  private static void done(Git.Answer answer) throws CannotActException {
    if (!answer.ok()) {
      throw new CannotActException("git: " + answer.err().strip(), "git status");
    }
  }
}
