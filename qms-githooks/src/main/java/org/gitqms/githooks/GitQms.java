package org.gitqms.githooks;

import java.nio.file.Path;
import org.gitqms.githooks.demo.DemoCommand;
import org.gitqms.githooks.event.AssignCommand;
import org.gitqms.githooks.event.CheckinCommand;
import org.gitqms.githooks.event.CheckoutCommand;
import org.gitqms.githooks.event.CreateCommand;
import org.gitqms.githooks.event.DiscardCommand;
import org.gitqms.githooks.event.LedgerEventCommand;
import org.gitqms.githooks.event.MoveCommand;
import org.gitqms.githooks.event.ReassignCommand;
import org.gitqms.githooks.event.RebaseCommand;
import org.gitqms.githooks.event.ReviewCommand;
import org.gitqms.githooks.event.RouteCommand;
import org.gitqms.githooks.event.UndoCommand;
import org.gitqms.githooks.query.CommentsCommand;
import org.gitqms.githooks.query.DoctorCommand;
import org.gitqms.githooks.query.HistoryCommand;
import org.gitqms.githooks.query.InboxCommand;
import org.gitqms.githooks.query.ReadCommand;
import org.gitqms.githooks.query.StatusCommand;
import org.gitqms.githooks.query.WorkspaceCommand;
import org.gitqms.githooks.setup.InitCommand;
import org.gitqms.githooks.setup.PolicyCommand;
import org.gitqms.githooks.setup.TrustCommand;
import org.gitqms.githooks.setup.UserCommand;
import org.gitqms.report.ToolVersion;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
    name = "git-qms",
    description = "Quality management that lives in git.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.INTERNAL,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:accepted",
      "1:findings",
      "2:the command cannot be carried out as given",
      "3:an error of git-qms itself; read it as a refusal"
    },
    subcommands = {
      InitCommand.class,
      TrustCommand.class,
      UserCommand.class,
      PolicyCommand.class,
      CreateCommand.class,
      CheckoutCommand.class,
      CheckinCommand.class,
      DiscardCommand.class,
      ReassignCommand.class,
      RouteCommand.class,
      AssignCommand.class,
      ReviewCommand.class,
      UndoCommand.class,
      RebaseCommand.class,
      StatusCommand.class,
      ReadCommand.class,
      HistoryCommand.class,
      CommentsCommand.class,
      InboxCommand.class,
      WorkspaceCommand.class,
      DoctorCommand.class,
      VerifyCommand.class,
      NumbersCommand.class,
      ImportCommand.class,
      DemoCommand.class,
      CommandLine.HelpCommand.class
    })
public final class GitQms implements Runnable {

  @Option(
      names = "-C",
      paramLabel = "DIR",
      description = "work in this folder (default: here)",
      scope = CommandLine.ScopeType.LOCAL)
  private Path folder = Path.of(".");

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a command; git qms -h lists them");
    }
  }

  /** The folder that a command works in. */
  public static Path folder(CommandSpec command) {
    return command.root().userObject() instanceof GitQms top ? top.folder : Path.of(".");
  }

  /** Commands that are one event each, and a comment or a reason. */
  static void addMoves(CommandLine line) {
    add(line, EventKind.ABANDON, "Drop a revision; what is in force stays. Needs a reason.");
    add(line, EventKind.APPROVE, "Approve what you were asked to approve.");
    add(line, EventKind.REJECT, "Refuse to approve; needs a reason.");
    add(line, EventKind.WITHDRAW, "Take a document back from review or approval.");
    add(line, EventKind.RELEASE, "Begin the execution of what is pre-approved.");
    add(line, EventKind.REVERT, "Go back into execution after the post-review; needs a reason.");
    add(line, EventKind.CLOSE, "Close what is post-approved.");
    add(line, EventKind.CANCEL, "Give up a document that was never approved; needs a reason.");
    add(line, EventKind.GOVERN, "Sign that from now on every policy change needs two persons.");
  }

  private static void add(CommandLine line, EventKind kind, String description) {
    Object command = kind.isAboutDocument() ? new MoveCommand(kind) : new LedgerEventCommand(kind);
    CommandLine added = new CommandLine(command);
    added.getCommandSpec().usageMessage().description(description);
    line.addSubcommand(kind.word(), added);
  }

  /** Tells the version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"git-qms " + ToolVersion.current()};
    }
  }
}
