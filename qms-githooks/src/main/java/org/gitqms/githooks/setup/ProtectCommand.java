package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.GitQms;
import org.gitqms.githooks.Here;
import org.gitqms.githooks.forge.ApiToken;
import org.gitqms.githooks.forge.GitHubApi;
import org.gitqms.githooks.forge.Rulesets;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.report.forge.Ruleset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code git qms protect}: the rules by which GitHub keeps the ledger branch. */
@Command(
    name = "protect",
    description = "Print the branch rules for GitHub as JSON, or apply them.")
public final class ProtectCommand implements Callable<Integer> {

  /** The id of GitHub Actions among the apps of github.com. */
  private static final String ACTIONS = "15368";

  private final Supplier<Optional<String>> token;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--branch",
      paramLabel = "BRANCH",
      description = "the branch to protect (default: the ledger branch of this clone, or main)")
  private @Nullable String branch;

  @Option(
      names = "--check",
      paramLabel = "NAME",
      description = "a status check that a commit must have passed (default: verify)")
  private List<String> checks = List.of();

  @Option(
      names = "--check-app",
      paramLabel = "ID",
      defaultValue = ACTIONS,
      description = "the app whose checks count; 0 for any (default: 15368, GitHub Actions)")
  private int app;

  @Option(names = "--no-signatures", description = "GitHub need not know the signatures")
  private boolean noSignatures;

  @Option(
      names = "--only-deploy-key",
      description = "the second ruleset instead: nobody but a deploy key moves the branch")
  private boolean onlyDeployKey;

  @Option(
      names = "--apply",
      paramLabel = "OWNER/REPO",
      description = "create or update the ruleset there; the token is taken from GH_TOKEN")
  private @Nullable String apply;

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "https://api.github.com",
      description = "GitHub's API (default: https://api.github.com)")
  private String api = "";

  /** The command of a person, whose token stands in the environment. */
  public ProtectCommand() {
    this(Here::forgeToken);
  }

  ProtectCommand(Supplier<Optional<String>> token) {
    this.token = token;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Console console = Console.of(command);
    try {
      Ruleset ruleset = ruleset(branch == null ? ledgerOf(command) : branch);
      if (apply == null) {
        console.print(ruleset.json());
      } else {
        apply(console, ruleset, apply);
      }
      return ExitCode.OK;
    } catch (CannotActException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException e) {
      return console.cannot("git cannot be asked: " + e.getMessage(), "--branch BRANCH");
    }
  }

  private void apply(Console console, Ruleset ruleset, String repository)
      throws CannotActException {
    Rulesets rulesets = Rulesets.of(GitHubApi.at(api, ApiToken.read(token.get())), repository);
    Rulesets.Applied applied = rulesets.apply(ruleset);
    console.tell(
        (applied.created() ? "created" : "updated")
            + " the ruleset "
            + ruleset.name()
            + " of "
            + repository
            + ", number "
            + applied.id());
    console.tell("branch: " + ruleset.branch());
    console.tell("rules: " + String.join(", ", ruleset.rules()));
    console.tell("passed by: " + (onlyDeployKey ? "deploy keys" : "nobody"));
  }

  private Ruleset ruleset(String name) throws CannotActException {
    // As the policy takes them: in a ruleset, other letters could be a pattern.
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}") || name.contains("..")) {
      throw new CannotActException(
          "'" + name + "' is not a branch name", "write the short name, such as main");
    }
    if (!onlyDeployKey) {
      return new Ruleset.Growing(name, checks(), app, !noSignatures);
    }
    if (!checks.isEmpty() || noSignatures) {
      throw new CannotActException(
          "--only-deploy-key is a ruleset of its own, without checks and signatures",
          "call it twice, with it and without");
    }
    return new Ruleset.DeployKeyOnly(name);
  }

  private List<String> checks() throws CannotActException {
    for (String check : checks) {
      if (check.isBlank() || check.length() > 100 || check.matches(".*\\p{C}.*")) {
        throw new CannotActException(
            "'" + check + "' is no name of a check", "--check verify, as the job is called");
      }
    }
    if (app < 0) {
      throw new CannotActException("no app has the id " + app, "--check-app 0 for any app");
    }
    return checks.isEmpty() ? List.of("verify") : checks;
  }

  private static String ledgerOf(CommandSpec command) throws IOException, CannotActException {
    return Settings.read(Git.in(GitQms.folder(command))).value(Settings.LEDGER).orElse("main");
  }
}
