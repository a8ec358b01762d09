package org.gitqms.ledger.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Identity;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.CodeSteps;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.verify.LedgerLine;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.release.ReleaseCheck;
import org.gitqms.rules.release.ReleaseName;
import org.gitqms.rules.release.ReleaseText;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Checks releases, and tags them. A release that has a tag is checked where its tag is, and the tag
 * against that; any other one at the tip of the ledger branch.
 */
public final class ReleaseDesk {

  private final Desk desk;
  private final Repository repository;
  private final ReleaseName name;

  private ReleaseDesk(Desk desk, ReleaseName name) {
    this.desk = desk;
    this.repository = desk.repository();
    this.name = name;
  }

  /** For one release. */
  public static ReleaseDesk of(Desk desk, ReleaseName name) {
    return new ReleaseDesk(desk, name);
  }

  /**
   * Checks the release. Writes nothing.
   *
   * @throws CannotActException if there is no such system, no ledger, or a submodule is not here
   */
  public CheckedRelease check() throws IOException, CannotActException, CannotJudgeException {
    boolean pinned = desk.settings().value(Settings.ROOT).isPresent();
    Optional<byte[]> tag = tag();
    Optional<ReleaseTag> read = tag.flatMap(ReleaseTag::read);
    if (tag.isPresent() && read.isEmpty()) {
      return checked(
          tip(),
          true,
          pinned,
          List.of(
              open(
                  "the tag " + name + " is no signed tag of a commit",
                  "make a release of another number, or have that tag taken away")));
    }
    String commit = read.map(ReleaseTag::commit).orElse(tip());
    if (read.isPresent() && !LedgerLine.goesThrough(repository, tip(), commit)) {
      return checked(
          commit,
          true,
          pinned,
          List.of(open("its tag is not on " + desk.branch(), "tag a commit of that branch")));
    }
    Verification history =
        Verifier.of(repository)
            .verify(
                VerifyRequest.history(commit)
                    .pinnedTo(desk.settings().value(Settings.ROOT).orElse(null)));
    if (!history.accepted()) {
      return checked(commit, tag.isPresent(), pinned, history.findings());
    }
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      return judged(source, commit, read, pinned);
    } catch (UnreadableContentException e) {
      return checked(commit, tag.isPresent(), pinned, List.of(e.finding()));
    }
  }

  private CheckedRelease judged(
      ObjectSource source, String commit, Optional<ReleaseTag> tag, boolean pinned)
      throws IOException, CannotActException, CannotJudgeException {
    RawCommit at = RawCommit.read(source, ObjectId.fromString(commit));
    SnapshotReader reader = new SnapshotReader(source);
    Snapshot state = reader.open(at.tree()).snapshot().orElseThrow();
    GovernedSystem system = system(state);
    Optional<CodeStep> standing =
        system
            .rtm()
            .map(
                rtm ->
                    new CodeSteps(source, tree -> reader.open(tree).snapshot())
                        .standing(
                            at,
                            state.policy().systems(),
                            system,
                            QualifiedCommit.named(state, rtm)));
    List<Finding> findings = new ArrayList<>(ReleaseCheck.of(state, system, standing));
    LooseEnds ends = new LooseEnds(desk, name);
    if (standing.isPresent()) {
      findings.addAll(ends.ofSubmodule(system, standing.get()));
    }
    if (tag.isEmpty()) {
      findings.addAll(ends.ofNewTag(source, commit));
    }
    if (!findings.isEmpty()) {
      return checked(commit, tag.isPresent(), pinned, findings);
    }
    String genesis = LedgerLine.genesis(repository, commit).orElseThrow();
    String text = ReleaseText.of(name, genesis, state, system);
    List<Finding> wrong =
        tag.isPresent() ? new TagCheck(state, desk.glance()).of(tag.get(), name, text) : List.of();
    return new CheckedRelease(name, commit, tag.isPresent(), pinned, text, wrong);
  }

  private GovernedSystem system(Snapshot state) throws CannotActException {
    List<GovernedSystem> systems = state.policy().systems().systems();
    Optional<GovernedSystem> found =
        systems.stream().filter(system -> system.name().equals(name.system())).findFirst();
    if (found.isEmpty()) {
      throw new CannotActException(
          "there is no system " + name.system(),
          systems.isEmpty()
              ? "declare it in QMS/.policy/systems.yml"
              : "one of " + String.join(", ", systems.stream().map(GovernedSystem::name).toList()));
    }
    return found.get();
  }

  /**
   * Tags a release that holds and has no tag.
   *
   * @throws CannotActException if it has one, or who works here may not
   */
  public void tag(CheckedRelease release)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    if (!release.holds() || release.tagged()) {
      throw new CannotActException(
          release.tagged() ? name + " has a tag" : name + " does not hold",
          "git qms release-check " + name);
    }
    Identity who = desk.identity();
    refuseMachines(who);
    Ident tagger = who.now(desk.around().clock(), 0);
    byte[] bytes =
        ReleaseTag.signed(
            release.commit(), name.toString(), tagger, release.text(), who.key().signer());
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_TAG, bytes);
      inserter.flush();
      RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
      update.setExpectedOldObjectId(ObjectId.zeroId());
      update.setNewObjectId(id);
      if (update.update() != RefUpdate.Result.NEW) {
        throw new CannotActException("the tag " + name + " cannot be made", "git tag -l " + name);
      }
    }
  }

  private void refuseMachines(Identity who)
      throws IOException, CannotActException, CannotJudgeException {
    if (!ReleaseCheck.maySign(who.principal(), desk.glance().policy().profile())) {
      throw new CannotActException(
          who.principal().id() + " does not sign releases", "let a person sign it");
    }
  }

  private CheckedRelease checked(
      String commit, boolean tagged, boolean pinned, List<Finding> findings) {
    return new CheckedRelease(name, commit, tagged, pinned, "", findings);
  }

  private static Finding open(String message, String fix) {
    return ReleaseCheck.open(message, fix);
  }

  private String tip() throws IOException, CannotActException {
    return desk.tipId()
        .orElseThrow(
            () ->
                new CannotActException(
                    "there is no ledger on the branch " + desk.branch(), "git qms init"));
  }

  /** The bytes of the tag, if there is one. */
  private Optional<byte[]> tag() throws IOException {
    Ref ref = repository.exactRef(Constants.R_TAGS + name);
    return ref == null ? Optional.empty() : Optional.of(ReleaseTag.bytes(repository, ref));
  }
}
