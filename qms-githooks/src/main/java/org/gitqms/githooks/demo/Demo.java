package org.gitqms.githooks.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.report.ReportContext;
import org.gitqms.report.TextReport;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;

/** The play: three people, one change record, and three attempts to forge its approval. */
final class Demo {

  private static final String LEDGER = "refs/heads/main";
  private static final DocumentId CR = new DocumentId("CR-001");

  private final Console console;
  private final Path folder;
  private final Player ines =
      Player.named("ines", "Ines Initiator", EnumSet.of(Group.ADMINISTRATOR, Group.INITIATOR));
  private final Player quentin =
      Player.named("quentin", "Quentin Quality", EnumSet.of(Group.QUALITY));
  private final Player rita = Player.named("rita", "Rita Reviewer", EnumSet.of(Group.REVIEWER));

  Demo(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Plays it. True if the honest history is accepted and every forgery is found. */
  boolean play() throws IOException, SigningException, CannotJudgeException {
    console.println("A scratch repository with three people and throw-away keys: " + folder);
    try (Repository repository = Repositories.create(folder, "main", false);
        Git git = Git.wrap(repository)) {
      History history = write(repository);
      git.reset().setMode(ResetCommand.ResetType.HARD).setRef(LEDGER).call();
      letGitKnowTheKeys(repository);
      boolean good = verifyHonest(repository, history);
      boolean found = forge(repository, history);
      tellWhatNext(history);
      return good && found;
    } catch (GitAPIException e) {
      throw new IOException("the work tree cannot be written: " + e.getMessage(), e);
    }
  }

  /** What the honest play leaves behind. */
  private record History(String genesis, ObjectId approval) {}

  private History write(Repository repository)
      throws IOException, SigningException, CannotJudgeException {
    console.println("");
    console.println("1. A change record from creation to closing");
    long start = Instant.now().getEpochSecond() - 3600;
    String genesis;
    long released;
    try (LedgerSession session = LedgerSession.open(repository, LEDGER)) {
      Stage stage = new Stage(console, session, start);
      Map<String, Content> files = new TreeMap<>(Seed.templates());
      files.putAll(Seed.policy(List.of(ines.principal(), quentin.principal(), rita.principal())));
      stage.found(ines, files);
      genesis = session.tip().orElseThrow().name();
      stage.play(ines, Event.by(ines.id(), EventKind.GOVERN), Map.of());
      stage.play(quentin, Event.by(quentin.id(), EventKind.GOVERN), Map.of());
      plan(stage);
      publish(session);
      released = stage.next();
    }
    ObjectId work = work(repository, released);
    try (LedgerSession session = LedgerSession.open(repository, LEDGER)) {
      ObjectId approval = close(new Stage(console, session, released), work, released);
      publish(session);
      return new History(genesis, approval);
    }
  }

  private static void publish(LedgerSession session) throws IOException {
    if (!session.publish()) {
      throw new IOException("somebody else writes into the scratch repository");
    }
  }

  /** What was released is done. */
  private ObjectId work(Repository repository, long time) throws IOException, SigningException {
    String subject = "Read the sensor twice";
    ObjectId commit =
        Work.commit(
            repository,
            LEDGER,
            ines,
            time,
            subject + "\n\nQMS-Change: " + CR,
            Map.of("src/sensor.c", Optional.of(Content.of(Script.CODE))));
    Stage.tell(console, commit, ines, subject + " (code)");
    return commit;
  }

  /** So that git itself can say whose signatures are good; git-qms never looks there. */
  private void letGitKnowTheKeys(Repository repository) throws IOException {
    Path file = repository.getDirectory().toPath().toAbsolutePath().resolve("allowed_signers");
    StringBuilder lines = new StringBuilder();
    for (Player player : List.of(ines, quentin, rita)) {
      SshPublicKey key = player.key().publicKey();
      lines.append(player.principal().email()).append(" namespaces=\"git\" ");
      lines.append(key.type()).append(' ').append(key.base64()).append('\n');
    }
    Files.writeString(file, lines);
    StoredConfig config = repository.getConfig();
    config.setString("gpg", "ssh", "allowedSignersFile", file.toString());
    config.save();
  }

  private void plan(Stage stage) throws IOException, SigningException {
    stage.play(
        ines,
        Event.by(ines.id(), EventKind.CREATE)
            .on(CR)
            .with(TrailerKey.TITLE, "Read the sensor twice"),
        Map.of());
    stage.checkin(ines, CR, Script.PLANNED);
    stage.play(ines, routed(EventKind.ROUTE_REVIEW), Map.of());
    stage.review(rita, CR, Answer.RECOMMEND, "The plan is complete.");
    stage.review(quentin, CR, Answer.RECOMMEND, "Scope and controls are clear.");
    stage.play(ines, EventKind.ROUTE_APPROVAL, CR);
    stage.play(quentin, EventKind.APPROVE, CR);
    stage.play(ines, EventKind.RELEASE, CR);
  }

  private ObjectId close(Stage stage, ObjectId work, long time)
      throws IOException, SigningException {
    stage.play(ines, EventKind.CHECKOUT, CR);
    stage.checkin(ines, CR, Script.done(work.name(), time));
    stage.play(ines, routed(EventKind.ROUTE_REVIEW), Map.of());
    stage.review(rita, CR, Answer.RECOMMEND, "The evidence shows both readings.");
    stage.review(quentin, CR, Answer.RECOMMEND, "Every item has its outcome.");
    stage.play(ines, EventKind.ROUTE_APPROVAL, CR);
    ObjectId approval = stage.play(quentin, EventKind.APPROVE, CR);
    stage.play(ines, EventKind.CLOSE, CR);
    return approval;
  }

  private Event routed(EventKind kind) {
    return Event.by(ines.id(), kind).on(CR).with(TrailerKey.ASSIGN, rita.id());
  }

  private boolean verifyHonest(Repository repository, History history) throws CannotJudgeException {
    console.println("");
    console.println("2. git-qms verify --root " + history.genesis());
    Verification result = verify(repository, history, LEDGER);
    console.print(TextReport.plain().render(result, ReportContext.ofThisBuild()));
    return result.accepted();
  }

  private boolean forge(Repository repository, History history)
      throws IOException, SigningException, CannotJudgeException {
    Forger forger = new Forger(repository, history.approval());
    Player mallory = Player.named("mallory", "Mallory", EnumSet.noneOf(Group.class));
    boolean all = true;
    all &=
        found(
            repository,
            history,
            "a. the approval, signed with another key",
            forger.signedBy(mallory));
    all &=
        found(
            repository,
            history,
            "b. the approved text changed, the signature kept",
            forger.textChanged(CR));
    all &=
        found(
            repository,
            history,
            "c. the record edited, and signed again by the approver himself",
            forger.recordEdited(CR, quentin));
    return all;
  }

  private boolean found(Repository repository, History history, String what, String ref)
      throws CannotJudgeException {
    if (what.startsWith("a")) {
      console.println("");
      console.println("3. Three forgeries of the approval, each on a branch of its own");
    }
    Verification result = verify(repository, history, ref);
    console.println("");
    console.println(what + " (" + ref + ")");
    for (Finding finding : result.findings()) {
      console.print(TextReport.plain().render(finding));
    }
    if (result.accepted()) {
      console.println("NOT FOUND");
    }
    return result.count(Severity.ERROR) == 1;
  }

  private static Verification verify(Repository repository, History history, String ref)
      throws CannotJudgeException {
    return Verifier.of(repository)
        .verify(VerifyRequest.history(ref).pinnedTo(history.genesis()).requiringRoot(true));
  }

  private void tellWhatNext(History history) {
    console.println("");
    console.println("Try next:");
    console.println("  git -C " + folder + " log --format='%h %an %s'");
    console.println("  git -C " + folder + " show --show-signature --stat HEAD~1");
    console.println("  bin/git-qms verify " + folder + " --format json");
    console.println(
        "  bin/git-qms verify " + folder + " --root " + history.genesis() + " --ref forged/c");
    console.println("  bin/git-qms numbers " + folder);
  }
}
