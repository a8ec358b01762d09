package org.gitqms.githooks.trace;

import java.io.IOException;
import java.util.Objects;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.release.CheckedRelease;
import org.gitqms.ledger.release.ReleaseDesk;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.TextReport;
import org.gitqms.rules.release.ReleaseName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms release-check}: whether a system may be released, and the tag that says so. */
@Command(
    name = "release-check",
    description = {
      "Check everything that must hold before a system is released from the ledger branch,",
      "or the tag of a release that there is. Writes nothing but the tag, and that with --tag."
    })
public final class ReleaseCheckCommand extends DeskCommand {

  @Parameters(
      index = "0",
      paramLabel = "SYSTEM-X.Y",
      description = "the release, such as FLOW-1.2; its tag has the same name")
  private @Nullable String release;

  @Option(names = "--tag", description = "sign a tag if everything holds")
  private boolean tag;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    String asked = Objects.requireNonNull(release);
    ReleaseName name =
        ReleaseName.parse(asked)
            .orElseThrow(
                () ->
                    new CannotActException(
                        "'" + asked + "' is no release",
                        "name the system and two numbers: FLOW-1.2"));
    ReleaseDesk at = ReleaseDesk.of(desk, name);
    CheckedRelease checked = at.check();
    console.println(
        name
            + (checked.tagged() ? ", tagged" : "")
            + " at "
            + checked.commit()
            + (checked.authenticated() ? "" : " (consistent, not authenticated: git qms trust)"));
    if (!checked.holds()) {
      TextReport report = new TextReport(Console.isTerminal(), false);
      checked.findings().forEach(finding -> console.err().print(report.render(finding)));
      console.err().flush();
      return ExitCode.FINDINGS;
    }
    checked.text().lines().skip(2).forEach(line -> console.println("  " + line));
    if (!tag || checked.tagged()) {
      console.println("everything holds");
      if (!checked.tagged()) {
        console.println("next: git qms release-check " + name + " --tag");
      }
      return ExitCode.OK;
    }
    at.tag(checked);
    console.println("everything holds, and is tagged");
    desk.settings()
        .remoteOf(desk.branch())
        .ifPresent(remote -> console.println("next: git push " + remote + " refs/tags/" + name));
    return ExitCode.OK;
  }
}
