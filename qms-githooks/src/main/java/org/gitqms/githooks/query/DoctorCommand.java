package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.hooks.PersonHooks;
import org.gitqms.ledger.commit.StrayWork;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.desk.VerifiedLine;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.Json;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.task.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms doctor}: what is stuck, here and in the ledger, and what helps. */
@Command(
    name = "doctor",
    description = "Find and explain what is stuck: documents nobody can move, a set-up that lacks.")
public final class DoctorCommand extends DeskCommand {

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    List<Trouble> troubles = new ArrayList<>(ofThisClone(desk));
    troubles.addAll(Trouble.in(desk.state()));
    if (json) {
      console.print(
          Json.of(Map.of("troubles", troubles.stream().map(DoctorCommand::tree).toList())));
    } else {
      for (Trouble trouble : troubles) {
        console.tell(trouble.about().map(id -> id + ": ").orElse("") + trouble.what());
        console.tell("  fix: " + trouble.fix());
      }
      console.println(troubles.isEmpty() ? "nothing is stuck" : troubles.size() + " found");
    }
    return troubles.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static List<Trouble> ofThisClone(Desk desk)
      throws IOException, CannotActException, CannotJudgeException {
    List<Trouble> troubles = new ArrayList<>();
    try {
      desk.identity();
    } catch (SigningException e) {
      troubles.add(new Trouble(null, String.valueOf(e.getMessage()), e.fix()));
    } catch (CannotActException e) {
      troubles.add(new Trouble(null, String.valueOf(e.getMessage()), e.fix()));
    }
    if (desk.settings().value(Settings.ROOT).isEmpty()) {
      troubles.add(
          new Trouble(null, "the root of trust is not pinned in this clone", "git qms trust"));
    }
    if (!PersonHooks.areInstalled(desk.folder())) {
      troubles.add(
          new Trouble(
              null,
              "git does not call git-qms in this clone, so plain commits are not looked at",
              "git qms hooks install"));
    }
    for (Finding finding : VerifiedLine.of(desk).judge()) {
      troubles.add(
          new Trouble(
              null,
              "the ledger here does not verify: " + finding.rule() + " " + finding.message(),
              "git qms verify; ask who runs the server, and sign nothing on top of it"));
    }
    troubles.addAll(StrayWork.in(desk));
    if (desk.settings().remoteOf(desk.branch()).isEmpty()) {
      troubles.add(
          new Trouble(null, "this clone has no remote to share with", "git remote add origin URL"));
    }
    return troubles;
  }

  private static Map<String, Object> tree(Trouble trouble) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("document", trouble.document());
    tree.put("what", trouble.what());
    tree.put("fix", trouble.fix());
    return tree;
  }
}
