package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.GitQms;
import org.gitqms.githooks.Here;
import org.gitqms.githooks.event.OutcomeText;
import org.gitqms.githooks.hooks.PersonHooks;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.desk.Identity;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.desk.Surroundings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.policy.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms init}: founds a ledger in a new or an existing repository. */
@Command(
    name = "init",
    description = "Found a ledger: people, policy, procedures, templates, and the signed genesis.")
public final class InitCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "the folder (default: here); made, with a repository in it, if it is not there")
  private @Nullable Path dir;

  @Option(
      names = {"-y", "--yes"},
      description = "ask nothing: take what git knows and what the options say")
  private boolean yes;

  @Option(names = "--id", paramLabel = "ID", description = "your id, such as ines")
  private @Nullable String id;

  @Option(names = "--name", paramLabel = "NAME", description = "your name (default: git's)")
  private @Nullable String name;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "your address (default: git's)")
  private @Nullable String email;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the SSH key you sign with (default: git's user.signingkey)")
  private @Nullable Path key;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "self-regulated",
      description = "self-regulated or gxp (default: self-regulated)")
  private String profile = "self-regulated";

  @Option(names = "--no-hooks", description = "install no hooks in this clone")
  private boolean noHooks;

  @Option(names = "--no-ci", description = "make no workflow files for CI")
  private boolean noCi;

  @Override
  public Integer call() {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      return run(console, dir == null ? GitQms.folder(spec) : dir);
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    } catch (CannotActException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (SigningException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException e) {
      return console.cannot(
          "a file cannot be read or written: " + e.getMessage(), "check path and permissions");
    }
  }

  private int run(Console console, Path folder)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Profile chosen =
        Profile.parse(profile)
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no profile '" + profile + "'", "--profile self-regulated, gxp"));
    Questions questions = new Questions(console, yes);
    // Whoever cannot found a ledger is told so before a repository is made.
    Settings settings = Settings.read(Git.in(Ground.nearest(folder)));
    SigningKey signingKey = signingKey(settings);
    Principal founder = founder(settings, questions, signingKey);
    Ground.makeRepository(folder, questions);
    try (Desk desk = Desk.open(folder, Here.surroundings())) {
      Ground.refuseToOverwrite(desk, !noCi);
      if (!noHooks) {
        PersonHooks.check(desk.folder());
      }
      Founding founding = new Founding(founder, desk.branch(), chosen);
      show(console, founding, desk);
      if (!questions.agree("Found the ledger?")) {
        return console.cannot("nothing was written", "git qms init, once you agree");
      }
      return found(console, desk, founding, signingKey);
    }
  }

  private int found(Console console, Desk desk, Founding founding, SigningKey signingKey)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Outcome outcome =
        EventWriter.at(desk, signingKey).found(founding.genesis(), founding.founder());
    OutcomeText text = new OutcomeText(console, false, false);
    if (outcome instanceof Outcome.Refused refused) {
      return text.refused(refused);
    }
    Outcome.Written written = (Outcome.Written) outcome;
    setUp(desk.git(), founding.founder());
    String root = written.events().get(0).commit();
    set(desk.git(), Settings.ROOT, root);
    set(desk.git(), Settings.LEDGER, desk.branch());
    if (!noCi) {
      CiWorkflow.writeAll(desk.folder(), desk.branch(), root);
    }
    text.written(written, "");
    if (!noHooks) {
      console.println("hooks: " + PersonHooks.install(desk.folder()));
    }
    if (!noCi && CiWorkflow.buildsTool()) {
      console.println(
          "ci: this git-qms is not released, so the workflows build it. In the settings");
      console.println(
          "  of the repository, set the variables QMS_SOURCE (OWNER/REPO of git-qms) and");
      console.println("  QMS_SOURCE_COMMIT (a full id); until then they stop and say so.");
    }
    console.println("root: " + root);
    console.println("  Tell it to everybody who verifies, by another way than this repository.");
    console.println("next: enrol the others: git qms user propose -h");
    console.println("      then two persons, one of them quality: git qms govern");
    return ExitCode.OK;
  }

  private SigningKey signingKey(Settings settings) throws SigningException {
    Surroundings around = Here.surroundings();
    return key == null
        ? Identity.key(settings, around.home(), around.agentSocket())
        : SigningKey.of(key, around.agentSocket());
  }

  private Principal founder(Settings settings, Questions questions, SigningKey signingKey)
      throws IOException, CannotActException {
    String known = settings.value("user.name").orElse("");
    String yourName = questions.ask("Your name", name == null ? known : name);
    String address =
        questions.ask(
            "Your address", email == null ? settings.value("user.email").orElse("") : email);
    String yourId = questions.ask("Your id", id == null ? idFrom(yourName) : id);
    if (!yourId.matches("[a-z][a-z0-9._-]{0,39}")) {
      throw new CannotActException(
          "'" + yourId + "' is not an id: lower-case letters, digits, '.', '_' and '-'",
          "--id " + idFrom(yourId));
    }
    return new Principal(
        yourId,
        PrincipalKind.HUMAN,
        yourName,
        address,
        Set.of(Group.ADMINISTRATOR, Group.INITIATOR),
        null,
        List.of(new PrincipalKey(signingKey.publicKey(), false)),
        Set.of());
  }

  /** The first word of a name, in the letters that an id may have. */
  private static String idFrom(String yourName) {
    String first = yourName.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return first.replaceAll("[^a-z0-9]", "").replaceFirst("^[0-9]+", "");
  }

  private void show(Console console, Founding founding, Desk desk) throws IOException {
    Principal founder = founding.founder();
    console.println(
        "On the branch "
            + desk.branch()
            + " of "
            + desk.folder()
            + ", with the profile "
            + founding.profile().word()
            + ":");
    console.println(
        "  founder  " + founder.id() + ": " + founder.name() + " <" + founder.email() + ">");
    console.println("           administrator and initiator; quality has to be somebody else");
    console.println("  key      " + founder.keys().get(0).key().fingerprint());
    new TreeMap<String, Content>(founding.files()).keySet().forEach(p -> console.println("  " + p));
    if (!noCi) {
      CiWorkflow.paths()
          .forEach(p -> console.println("  " + p + " (not committed: look at it first)"));
    }
    if (desk.tipId().isPresent()) {
      console.println("  What was committed before stays as it is, ungoverned.");
    }
  }

  private void setUp(Git git, Principal founder) throws IOException, CannotActException {
    set(git, "gpg.format", "ssh");
    set(git, "commit.gpgsign", "true");
    set(git, "user.name", founder.name());
    set(git, "user.email", founder.email());
    if (key != null) {
      set(git, "user.signingkey", key.toAbsolutePath().normalize().toString());
    }
  }

  private static void set(Git git, String name, String value)
      throws IOException, CannotActException {
    Git.Answer answer = git.run("config", "--local", name, value);
    if (!answer.ok()) {
      throw new CannotActException(
          "git cannot set " + name + ": " + answer.err().strip(), "git config " + name);
    }
  }
}
