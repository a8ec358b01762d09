package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.Here;
import org.gitqms.githooks.server.ServerOptions;
import org.gitqms.githooks.server.ServerSetup;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.ReportContext;
import org.gitqms.report.TextReport;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.people.Principal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms hooks install}: for a person, or with {@code --server} for a server. */
@Command(
    name = "install",
    description = "Put the hooks of git-qms into a repository, and set signing up.",
    mixinStandardHelpOptions = true)
final class InstallHooks implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "REPO", defaultValue = ".", description = "a repository")
  private Path repo = Path.of(".");

  @Option(names = "--key", paramLabel = "FILE", description = "the SSH key that signs")
  private @Nullable Path key;

  @Option(names = "--server", description = "the hooks of a server: pre-receive, post-receive")
  private boolean server;

  @Option(names = "--state", paramLabel = "DIR", description = "folder outside of the repository")
  private @Nullable Path state;

  @Option(names = "--root", paramLabel = "ID", description = "the full id that genesis must have")
  private @Nullable String root;

  @Option(
      names = "--ledger",
      paramLabel = "BRANCH",
      defaultValue = "main",
      description = "the branch that holds the ledger (default: main)")
  private String ledger = "main";

  @Option(names = "--protect", paramLabel = "PATTERN", description = "keep these branches' history")
  private List<String> protect = new ArrayList<>();

  @Option(names = "--allow", paramLabel = "REF", description = "refs beside branches and tags")
  private List<String> allow = new ArrayList<>();

  @Option(names = "--tags-move", description = "existing tags may be moved and deleted")
  private boolean tagsMove;

  @Option(
      names = "--most-refs",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.MOST_REFS,
      description = "refs that one push may move (default: ${DEFAULT-VALUE})")
  private int mostRefs = ServerOptions.MOST_REFS;

  @Option(
      names = "--most-commits",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.MOST_COMMITS,
      description = "new commits in one push (default: ${DEFAULT-VALUE})")
  private int mostCommits = ServerOptions.MOST_COMMITS;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "" + ServerOptions.SECONDS,
      description = "how long judging may take (default: ${DEFAULT-VALUE})")
  private int seconds = ServerOptions.SECONDS;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      Path executable = PersonHooks.executable();
      GitCommand git = GitCommand.in(repo);
      HookFolder folder = HookFolder.of(git);
      return server
          ? forServer(console, folder, executable)
          : forPerson(console, git, folder, executable);
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }

  private int forPerson(Console console, GitCommand git, HookFolder folder, Path executable)
      throws CannotJudgeException, IOException {
    SigningSetup setup = new SigningSetup(git);
    String signing = setup.use(key);
    nameAfterPeopleFile(setup);
    PersonHooks.install(git, folder, executable);
    console.println("hooks installed in " + folder.dir() + "; commits are signed with " + signing);
    return 0;
  }

  /** An event is refused under any other name than that of the people file; git has to know it. */
  private void nameAfterPeopleFile(SigningSetup setup) throws CannotJudgeException, IOException {
    try (Desk desk = Desk.open(repo, Here.surroundings())) {
      if (desk.isGoverned()) {
        Optional<Principal> me =
            desk.state().policy().people().holderOf(desk.signingKey().publicKey());
        if (me.isPresent()) {
          setup.name(me.get().name(), me.get().email());
        }
      }
    } catch (CannotActException | SigningException e) {
      throw new CannotJudgeException(
          String.valueOf(e.getMessage()),
          e instanceof SigningException signing ? signing.fix() : "git qms doctor");
    }
  }

  private int forServer(Console console, HookFolder folder, Path executable)
      throws CannotJudgeException, IOException {
    if (state == null) {
      return console.cannot(
          "a server needs a state folder outside of the repository",
          "git qms hooks install --server --state /var/lib/git-qms/NAME");
    }
    if (root != null && !root.matches("[0-9a-f]{40}")) {
      return console.cannot("--root is not a full commit id", "give all 40 hex digits");
    }
    if (mostRefs < 1 || mostCommits < 1 || seconds < 1) {
      return console.cannot("a limit is less than 1", "give limits of 1 or more");
    }
    ServerOptions options =
        new ServerOptions(
            state.toAbsolutePath().normalize(),
            root,
            ServerOptions.branch(ledger),
            protect.stream().map(ServerOptions::branch).toList(),
            allow,
            tagsMove,
            mostRefs,
            mostCommits,
            Duration.ofSeconds(seconds));
    Optional<Verification> held = ServerSetup.prepare(repo, options);
    held.ifPresent(v -> console.print(TextReport.plain().render(v, ReportContext.ofThisBuild())));
    if (held.isPresent() && !held.get().accepted()) {
      return 1;
    }
    for (String name : HooksCommand.SERVER) {
      folder.install(new HookScript(name, executable, options.words()));
    }
    console.println("hooks installed in " + folder.dir() + "; state in " + options.state());
    return 0;
  }
}
