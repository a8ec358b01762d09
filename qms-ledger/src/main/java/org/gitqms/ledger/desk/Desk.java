package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A clone in which somebody works, with the ledger as that clone knows it. What it shows is what
 * the tip of the ledger branch says of itself; whether that is true, the verifier tells.
 */
public final class Desk implements AutoCloseable {

  private final Repository repository;
  private final ObjectSource source;
  private final Git git;
  private final Settings settings;
  private final Surroundings around;
  private final String branch;
  private @Nullable Snapshot state;

  private Desk(
      Repository repository, Git git, Settings settings, Surroundings around, String branch) {
    this.repository = repository;
    this.source = new ObjectSource(repository.newObjectReader());
    this.git = git;
    this.settings = settings;
    this.around = around;
    this.branch = branch;
  }

  /**
   * Goes to the clone in a folder, or above it.
   *
   * @throws CannotJudgeException if there is no repository, or its state cannot be read
   */
  public static Desk open(Path folder, Surroundings around)
      throws IOException, CannotJudgeException {
    Repository repository = Repositories.open(folder);
    boolean opened = false;
    try {
      Path place =
          repository.isBare()
              ? repository.getDirectory().toPath()
              : repository.getWorkTree().toPath();
      Git git = Git.in(place);
      Settings settings = Settings.read(git);
      String branch = LedgerBranch.of(repository, settings);
      Desk desk = new Desk(repository, git, settings, around, branch);
      opened = true;
      return desk;
    } finally {
      if (!opened) {
        repository.close();
      }
    }
  }

  public Repository repository() {
    return repository;
  }

  public Git git() {
    return git;
  }

  public Settings settings() {
    return settings;
  }

  public Surroundings around() {
    return around;
  }

  /** Short name of the ledger branch. */
  public String branch() {
    return branch;
  }

  /** Full name of the ledger branch. */
  public String ref() {
    return Constants.R_HEADS + branch;
  }

  /** Where the ledger branch stands in this clone; else where it stood on the server. */
  Optional<ObjectId> tip() throws IOException {
    Optional<ObjectId> own = exact(ref());
    Optional<String> remote = settings.remoteOf(branch);
    return own.isPresent() || remote.isEmpty()
        ? own
        : exact(Constants.R_REMOTES + remote.get() + "/" + branch);
  }

  /** Where the ledger branch stood on the server when it was last heard of. */
  Optional<ObjectId> sharedTip() throws IOException {
    Optional<String> remote = settings.remoteOf(branch);
    return remote.isEmpty()
        ? Optional.empty()
        : exact(Constants.R_REMOTES + remote.get() + "/" + branch);
  }

  /** The full id of where the ledger branch stood on the server when it was last heard of. */
  public Optional<String> sharedTipId() throws IOException {
    return sharedTip().map(ObjectId::name);
  }

  /** The newest commit of the ledger branch, as a full id. */
  public Optional<String> tipId() throws IOException {
    return tip().map(ObjectId::name);
  }

  /**
   * The state at the tip.
   *
   * @throws CannotActException if there is no ledger here
   * @throws CannotJudgeException if it cannot be read
   */
  public Snapshot state() throws IOException, CannotActException, CannotJudgeException {
    if (state == null) {
      Optional<ObjectId> tip = tip();
      Snapshot read = tip.isEmpty() ? Snapshot.ungoverned() : stateAt(source, tip.get());
      if (!read.isGoverned()) {
        throw new CannotActException(
            "there is no ledger on the branch " + branch, "begin one: git qms init");
      }
      state = read;
    }
    return state;
  }

  /**
   * The state at the tip, whose records and texts are read when they are asked for.
   *
   * @throws CannotActException if there is no ledger here
   * @throws CannotJudgeException if it cannot be read
   */
  public Snapshot glance() throws IOException, CannotActException, CannotJudgeException {
    Optional<ObjectId> tip = tip();
    Snapshot read = tip.isEmpty() ? Snapshot.ungoverned() : openAt(source, tip.get());
    if (!read.isGoverned()) {
      throw new CannotActException(
          "there is no ledger on the branch " + branch, "begin one: git qms init");
    }
    return read;
  }

  /**
   * The state that a commit holds, whatever branch it is on.
   *
   * @param commit its full id
   * @throws CannotActException if there is no ledger in it
   * @throws CannotJudgeException if it cannot be read
   */
  public Snapshot stateAt(String commit) throws CannotActException, CannotJudgeException {
    Snapshot read = stateAt(source, ObjectId.fromString(commit));
    if (!read.isGoverned()) {
      throw new CannotActException(
          "there is no ledger in the commit " + commit,
          "name a commit from genesis on, such as one of the branch " + branch);
    }
    return read;
  }

  /** A session on the ledger branch as this clone has it. */
  LedgerSession session() throws IOException, CannotJudgeException {
    Optional<ObjectId> tip = tip();
    return exact(ref()).isPresent() || tip.isEmpty()
        ? LedgerSession.open(repository, ref())
        : LedgerSession.onto(repository, ref(), tip.get());
  }

  /** Forgets the state, which has moved on. */
  void lookAgain() {
    state = null;
  }

  /** True if there is a ledger on the ledger branch. */
  public boolean isGoverned() throws IOException, CannotJudgeException {
    Optional<ObjectId> tip = tip();
    return tip.isPresent() && openAt(source, tip.get()).isGoverned();
  }

  /** The record of one document at the tip, read without all the others. */
  public Optional<DocumentRecord> record(DocumentId id) throws IOException, CannotJudgeException {
    Optional<ObjectId> tip = tip();
    return tip.isEmpty() ? Optional.empty() : openAt(source, tip.get()).record(id);
  }

  /** The top folder of the work tree; the repository itself where there is none. */
  public Path folder() {
    return repository.isBare()
        ? repository.getDirectory().toPath()
        : repository.getWorkTree().toPath();
  }

  /** The events up to the tip. */
  public EventLog log() throws IOException, CannotActException {
    return EventLog.of(
        repository,
        tip()
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no ledger on the branch " + branch, "begin one: git qms init")));
  }

  /** The key that git signs with here. */
  public SigningKey signingKey() throws SigningException {
    return Identity.key(settings, around.home(), around.agentSocket());
  }

  /** Who works here, by the people of the present state. */
  public Identity identity()
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    People people = state().policy().people();
    return Identity.of(signingKey(), people);
  }

  /** True if the files of the ledger branch lie in this work tree. */
  public boolean isCheckedOut() throws IOException {
    return WorkTree.of(repository, ref()).isPresent();
  }

  /**
   * A file of the ledger branch as it lies in the work tree.
   *
   * @throws CannotActException if another branch is checked out
   */
  public Optional<Content> file(String path) throws IOException, CannotActException {
    if (!isCheckedOut()) {
      throw new CannotActException(
          "documents are edited on the branch " + branch + ", which is not checked out here",
          "git switch " + branch + "; or give the text as --file FILE");
    }
    return WorkTree.file(repository.getWorkTree().toPath(), path);
  }

  /** How many events of this clone the server does not have, as far as is known; 0 without one. */
  public int unpublished() throws IOException {
    Optional<ObjectId> here = exact(ref());
    Optional<ObjectId> there = sharedTip();
    if (here.isEmpty() || there.isEmpty()) {
      return 0;
    }
    try {
      return Unpublished.between(repository, here.get(), there.get()).commits().size();
    } catch (CannotActException e) {
      return 0; // told by whoever tries to share
    }
  }

  @Override
  public void close() {
    source.close();
    repository.close();
  }

  private Optional<ObjectId> exact(String name) throws IOException {
    Ref found = repository.exactRef(name);
    return Optional.ofNullable(found == null ? null : found.getObjectId());
  }

  private static Snapshot stateAt(ObjectSource source, ObjectId commit)
      throws CannotJudgeException {
    return snapshot(source, commit, new SnapshotReader(source)::read);
  }

  /** The state at a commit; records are read when they are asked for. */
  static Snapshot openAt(ObjectSource source, ObjectId commit) throws CannotJudgeException {
    return snapshot(source, commit, new SnapshotReader(source)::open);
  }

  private static Snapshot snapshot(
      ObjectSource source, ObjectId commit, Function<ObjectId, SnapshotReader.Outcome> reader)
      throws CannotJudgeException {
    try {
      SnapshotReader.Outcome read = reader.apply(RawCommit.read(source, commit).tree());
      if (read.snapshot().isEmpty()) {
        Finding first = read.findings().get(0);
        String place = first.location().map(Location::toString).orElse(commit.name());
        throw new CannotJudgeException(place + " " + first.message(), first.fix());
      }
      return read.snapshot().get();
    } catch (DamagedObjectException e) {
      throw new CannotJudgeException(String.valueOf(e.getMessage()), e.finding().fix());
    }
  }

  /** Where git-qms keeps what belongs to this clone alone. */
  Path ownFolder() {
    return repository.getCommonDirectory().toPath().resolve("qms");
  }
}
