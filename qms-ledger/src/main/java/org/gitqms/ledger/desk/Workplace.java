package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.gitqms.ledger.write.LedgerSession;
import org.jspecify.annotations.Nullable;

/**
 * A clone while one process writes in it. Branch and work tree go from the old state to the new one
 * together; what a dead process has left half done is finished first.
 */
final class Workplace implements AutoCloseable {

  /** How long a lock of git's must stand still to be one that a dead process has left. */
  private static final int PATIENCE = 20;

  private static final long PAUSE = 100;

  private final Desk desk;
  private final DeskLock lock;

  /** What belongs to this work tree alone. */
  private final Path own;

  private final Journal journal;

  private Workplace(Desk desk, DeskLock lock, Path own) {
    this.desk = desk;
    this.lock = lock;
    this.own = own;
    this.journal = new Journal(own);
  }

  /**
   * Waits until no other git-qms writes here.
   *
   * @throws CannotActException if the ledger branch is in use elsewhere
   */
  static Workplace enter(Desk desk) throws IOException, CannotActException {
    refuseOtherWorkTree(desk);
    DeskLock lock = DeskLock.take(desk.ownFolder());
    boolean entered = false;
    try {
      Path own = desk.repository().getDirectory().toPath().resolve("qms");
      Files.createDirectories(own);
      Workplace place = new Workplace(desk, lock, own);
      place.heal();
      entered = true;
      return place;
    } finally {
      if (!entered) {
        lock.close();
      }
    }
  }

  /**
   * Refuses to move a branch under somebody's feet.
   *
   * @throws CannotActException if the ledger branch is checked out in another work tree
   */
  private static void refuseOtherWorkTree(Desk desk) throws IOException, CannotActException {
    Path common = desk.repository().getCommonDirectory().toPath().toAbsolutePath().normalize();
    Path own = desk.repository().getDirectory().toPath().toAbsolutePath().normalize();
    List<Path> places = new ArrayList<>();
    // The HEAD of a bare repository tells the branch to clone; nothing is checked out there.
    if (desk.settings().value("core.bare").filter("true"::equals).isEmpty()) {
      places.add(common);
    }
    Path linked = common.resolve("worktrees");
    if (Files.isDirectory(linked)) {
      try (var folders = Files.list(linked)) {
        folders.forEach(places::add);
      }
    }
    for (Path place : places) {
      Path head = place.resolve("HEAD");
      if (!place.equals(own)
          && Files.isRegularFile(head)
          && Files.readString(head).strip().equals("ref: " + desk.ref())) {
        throw new CannotActException(
            "the branch "
                + desk.branch()
                + " is checked out in another work tree of this repository",
            "work there; git worktree list shows where it is; if it is gone: git worktree prune");
      }
    }
  }

  /**
   * Looks whether the work tree can follow.
   *
   * @throws CannotActException if files of somebody are in the way
   */
  void prepare(LedgerSession session) throws IOException, CannotActException {
    session.flush();
    if (session.tip().isPresent()) {
      refuseInTheWay(session.start().orElse(null), session.tip().get(), Set.of());
    }
  }

  private void refuseInTheWay(@Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException, CannotActException {
    Optional<WorkTree> tree = WorkTree.of(desk.repository(), desk.ref());
    if (tree.isEmpty()) {
      return;
    }
    Path scratch = own.resolve("index.tried");
    Optional<String> reason = tree.get().inTheWay(from, to, kept, scratch);
    if (reason.isPresent()) {
      throw new CannotActException(
          "files of yours are in the way: " + reason.get(),
          "git status; then put them aside with git stash, or git restore them");
    }
  }

  /**
   * Makes the session's events visible.
   *
   * @return false if the branch was moved by somebody meanwhile
   */
  boolean publish(LedgerSession session) throws IOException, CannotActException {
    prepare(session);
    return publishPrepared(session);
  }

  /** The same once it is known that the work tree can follow. */
  boolean publishPrepared(LedgerSession session) throws IOException, CannotActException {
    Optional<ObjectId> to = session.tip();
    ObjectId from = session.start().orElse(null);
    if (to.isEmpty() || to.get().equals(from)) {
      return true;
    }
    journal.write(new Journal.Entry(desk.ref(), zeroOr(from), to.get(), Set.of()));
    boolean moved = false;
    try {
      moved = session.publish();
    } finally {
      if (!moved && !standsAt(to.get())) {
        journal.clear(); // nothing was begun, so there is nothing to finish
      }
    }
    if (moved) {
      VerifiedLine.of(desk).moved(from, to.get());
      follow(from, to.get(), Set.of());
    }
    return moved;
  }

  /** Brings the work tree to where the branch is. Until it is there, the journal tells of it. */
  private void follow(@Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException, CannotActException {
    Optional<WorkTree> tree = WorkTree.of(desk.repository(), desk.ref());
    if (tree.isPresent()) {
      tree.get().move(from, to, kept);
    }
    journal.clear();
  }

  private boolean standsAt(ObjectId commit) throws IOException {
    Ref now = desk.repository().exactRef(desk.ref());
    return now != null && commit.equals(now.getObjectId());
  }

  /**
   * Sets the branch back from a commit to its parent.
   *
   * @param kept files that stay in the work tree as they are
   */
  void takeBack(ObjectId from, ObjectId to, Set<String> kept)
      throws IOException, CannotActException {
    refuseInTheWay(from, to, kept);
    journal.write(new Journal.Entry(desk.ref(), from, to, kept));
    RefUpdate update = desk.repository().updateRef(desk.ref());
    update.setNewObjectId(to);
    update.setExpectedOldObjectId(from);
    update.setForceUpdate(true);
    update.setRefLogMessage("qms: undo", false);
    update.update();
    if (!standsAt(to)) {
      journal.clear();
      throw new CannotActException(
          "the branch " + desk.branch() + " was moved meanwhile", "git qms undo");
    }
    follow(from, to, kept);
  }

  /** Finishes what a dead process has begun. */
  private void heal() throws IOException, CannotActException {
    Settlement.of(desk.repository(), new Index(desk.git()), true);
    Optional<Journal.Entry> begun = journal.read();
    if (begun.isEmpty()) {
      journal.clear();
      return;
    }
    Journal.Entry entry = begun.get();
    removeStale(desk.repository().getDirectory().toPath().resolve("index.lock"));
    removeStale(desk.repository().getCommonDirectory().toPath().resolve(entry.ref() + ".lock"));
    Ref now = desk.repository().exactRef(entry.ref());
    Optional<WorkTree> tree = WorkTree.of(desk.repository(), entry.ref());
    if (now != null && entry.to().equals(now.getObjectId()) && tree.isPresent()) {
      tree.get().move(nullIfZero(entry.from()), entry.to(), entry.kept());
    }
    journal.clear();
  }

  /** Removes a lock unless somebody alive lets go of it. */
  private static void removeStale(Path file) throws IOException {
    for (int i = 0; i < PATIENCE && Files.exists(file); i++) {
      DeskLock.pause(PAUSE);
    }
    Files.deleteIfExists(file);
  }

  private static ObjectId zeroOr(@Nullable ObjectId id) {
    return id == null ? ObjectId.zeroId() : id;
  }

  private static @Nullable ObjectId nullIfZero(ObjectId id) {
    return id.equals(ObjectId.zeroId()) ? null : id;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
