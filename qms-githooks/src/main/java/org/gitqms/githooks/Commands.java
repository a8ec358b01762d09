package org.gitqms.githooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gitqms.githooks.demo.DemoCommand;
import org.gitqms.githooks.event.ApproveCommand;
import org.gitqms.githooks.event.AssignCommand;
import org.gitqms.githooks.event.CheckinCommand;
import org.gitqms.githooks.event.CheckoutCommand;
import org.gitqms.githooks.event.CreateCommand;
import org.gitqms.githooks.event.DeviationCommand;
import org.gitqms.githooks.event.DiscardCommand;
import org.gitqms.githooks.event.InteractCommand;
import org.gitqms.githooks.event.InvestigateCommand;
import org.gitqms.githooks.event.LedgerEventCommand;
import org.gitqms.githooks.event.MoveCommand;
import org.gitqms.githooks.event.ReassignCommand;
import org.gitqms.githooks.event.RebaseCommand;
import org.gitqms.githooks.event.ReviewCommand;
import org.gitqms.githooks.event.RouteCommand;
import org.gitqms.githooks.event.UndoCommand;
import org.gitqms.githooks.event.WorkCommand;
import org.gitqms.githooks.hooks.HooksCommand;
import org.gitqms.githooks.install.InstallCommand;
import org.gitqms.githooks.query.CascadeCommand;
import org.gitqms.githooks.query.CommentsCommand;
import org.gitqms.githooks.query.DoctorCommand;
import org.gitqms.githooks.query.HistoryCommand;
import org.gitqms.githooks.query.InboxCommand;
import org.gitqms.githooks.query.ReadCommand;
import org.gitqms.githooks.query.ScopeCommand;
import org.gitqms.githooks.query.StatusCommand;
import org.gitqms.githooks.query.WorkspaceCommand;
import org.gitqms.githooks.setup.InitCommand;
import org.gitqms.githooks.setup.NamespaceCommand;
import org.gitqms.githooks.setup.PolicyCommand;
import org.gitqms.githooks.setup.ProtectCommand;
import org.gitqms.githooks.setup.TrustCommand;
import org.gitqms.githooks.setup.UserCommand;
import org.gitqms.githooks.trace.AttestCommand;
import org.gitqms.githooks.trace.BaselineCommand;
import org.gitqms.githooks.trace.ReleaseCheckCommand;
import org.gitqms.githooks.trace.TraceCommand;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * The commands of the top level, in the order of the help.
 *
 * <p>Each is made only where it is needed: to read the annotations of all of them takes longer than
 * most of them run.
 */
enum Commands {
  INIT(InitCommand::new),
  TRUST(TrustCommand::new),
  PROTECT(ProtectCommand::new),
  // what is written
  CREATE(CreateCommand::new),
  VAR("VAR", "Open a variance report: an item that cannot be done as approved."),
  ER("ER", "Open an exception report: a test step that failed."),
  ADD("ADD", "Open an addendum: a correction of what is closed."),
  INV(InvestigateCommand::new),
  CHECKOUT(CheckoutCommand::new),
  CHECKIN(CheckinCommand::new),
  INTERACT(InteractCommand::new),
  DISCARD(DiscardCommand::new),
  ABANDON(EventKind.ABANDON, "Drop a revision; what is in force stays. Needs a reason."),
  REASSIGN(ReassignCommand::new),
  ROUTE(RouteCommand::new),
  ASSIGN(AssignCommand::new),
  REVIEW(ReviewCommand::new),
  APPROVE(ApproveCommand::new),
  REJECT(EventKind.REJECT, "Refuse to approve; needs a reason."),
  WITHDRAW(EventKind.WITHDRAW, "Take a document back from review or approval."),
  RELEASE(EventKind.RELEASE, "Begin the execution of what is pre-approved."),
  REVERT(EventKind.REVERT, "Go back into execution after the post-review; needs a reason."),
  CLOSE(EventKind.CLOSE, "Close what is post-approved."),
  CANCEL(EventKind.CANCEL, "Give up a document that was never approved; needs a reason."),
  UNDO(UndoCommand::new),
  REBASE(RebaseCommand::new),
  WORK(WorkCommand::new),
  // where things stand
  STATUS(StatusCommand::new),
  INBOX(InboxCommand::new),
  WORKSPACE(WorkspaceCommand::new),
  READ(ReadCommand::new),
  HISTORY(HistoryCommand::new),
  COMMENTS(CommentsCommand::new),
  SCOPE(ScopeCommand::new),
  TRACE(TraceCommand::new),
  ATTEST(AttestCommand::new),
  BASELINE(BaselineCommand::new),
  RELEASE_CHECK(ReleaseCheckCommand::new),
  CASCADE(CascadeCommand::new),
  DOCTOR(DoctorCommand::new),
  HOOKS(HooksCommand::new),
  // who may do what
  USER(UserCommand::new),
  NAMESPACE(NamespaceCommand::new),
  POLICY(PolicyCommand::new),
  GOVERN(LedgerEventCommand::govern),
  // proof
  VERIFY(VerifyCommand::new),
  NUMBERS(NumbersCommand::new),
  IMPORT(ImportCommand::new),
  INSTALL(InstallCommand::new),
  DEMO(DemoCommand::new),
  REHEARSE(RehearseCommand::new),
  HELP(HelpCommand::new);

  private final Supplier<Object> command;

  Commands(Supplier<Object> command) {
    this.command = command;
  }

  /** A command that is one event about a document, with a comment or a reason. */
  Commands(EventKind event, String description) {
    this(
        () -> {
          CommandLine line = new CommandLine(new MoveCommand(event));
          line.getCommandSpec().usageMessage().description(description);
          return line;
        });
  }

  /** A command that opens a child document. */
  Commands(String type, String description) {
    this(
        () -> {
          CommandLine line = new CommandLine(new DeviationCommand(type));
          line.getCommandSpec().usageMessage().description(description);
          return line;
        });
  }

  /** The word that a person types. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if the command speaks of all the others. */
  boolean needsAll() {
    return this == INSTALL || this == HELP;
  }

  /** Adds this command to the top of a command line. */
  void addTo(CommandLine top) {
    top.addSubcommand(word(), command.get());
  }

  /** The command that is called so. */
  static Optional<Commands> named(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** What a person may type, in one line. */
  static String words() {
    return Arrays.stream(values())
        .filter(c -> c != REHEARSE && c != HELP)
        .map(Commands::word)
        .collect(Collectors.joining(", "));
  }
}
