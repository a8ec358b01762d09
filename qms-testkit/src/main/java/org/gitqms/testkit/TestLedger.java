package org.gitqms.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.replay.Enrolments;
import org.gitqms.rules.replay.Replay;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * A real git repository with a ledger of signed events, written event by event. It does what it is
 * told, allowed or not, as long as replay can make something of it: whether that was right is for
 * the code under test to say.
 */
public final class TestLedger implements AutoCloseable {

  private final ObjectStore store;
  private final Cast cast;
  private final List<Person> people;
  private final FakeClock clock;
  private final List<WrittenCommit> history = new ArrayList<>();
  private Snapshot snapshot = Snapshot.ungoverned();
  private GitTree tree;
  private ObjectId tip = ObjectId.zeroId();
  private long tipTime = Long.MIN_VALUE;

  TestLedger(ObjectStore store, Cast cast, List<Person> people, FakeClock clock) {
    this.store = store;
    this.cast = cast;
    this.people = List.copyOf(people);
    this.clock = clock;
    this.tree = GitTree.empty(store.storage());
  }

  /** A governed ledger of the standard cast, in a folder with a work tree. */
  public static TestLedger init(Path folder) {
    return setup(folder).init();
  }

  /** A ledger that begins otherwise. */
  public static LedgerSetup setup(Path folder) {
    return new LedgerSetup(folder);
  }

  /** Who writes the next events. */
  public Actor by(Person person) {
    return new Actor(this, person);
  }

  /**
   * Takes a document along the happy path, from wherever it stands (also nowhere) to a status, held
   * by nobody.
   */
  public TestLedger lead(String document, Status status) {
    HappyPath.of(this, document).to(status);
    return this;
  }

  /** A line of code commits that begins at the tip. */
  public CodeBranch branch(String name) {
    return new CodeBranch(this, name);
  }

  /** The tip, to be made over. */
  public CommitEdit edit() {
    return edit(tip);
  }

  /** A commit, to be made over. */
  public CommitEdit edit(ObjectId commit) {
    return new CommitEdit(store, commit);
  }

  /**
   * Points the branch to any commit. Further events are written on its tree, but by the state as it
   * was before.
   */
  public TestLedger replaceTip(ObjectId commit) {
    tree = GitTree.of(store.storage(), store.commit(commit));
    tip = commit;
    store.point(ObjectStore.BRANCH, tip);
    return this;
  }

  /** Damages an object on disk. */
  public LooseObject object(ObjectId id) {
    return LooseObject.in(store.repository().getDirectory().toPath(), id);
  }

  /** The object that stands at a path in the tip. */
  public ObjectId objectAt(String path) {
    return tree.find(path).orElseThrow(() -> new IllegalArgumentException("no " + path));
  }

  /** The object that stands at a path in a commit; the empty path is its tree. */
  public ObjectId objectAt(ObjectId commit, String path) {
    RawCommit raw = store.commit(commit);
    if (path.isEmpty()) {
      return ObjectId.fromString(raw.header("tree").orElseThrow());
    }
    return GitTree.of(store.storage(), raw)
        .find(path)
        .orElseThrow(() -> new IllegalArgumentException("no " + path));
  }

  public ObjectId tip() {
    return tip;
  }

  /** The parts of a commit. */
  public RawCommit commit(ObjectId id) {
    return store.commit(id);
  }

  /** The state at the tip. */
  public Snapshot snapshot() {
    return snapshot;
  }

  public Optional<DocumentRecord> find(String document) {
    return snapshot.record(new DocumentId(document));
  }

  public DocumentRecord record(String document) {
    return find(document).orElseThrow(() -> new IllegalArgumentException("no " + document));
  }

  /** What was written on the branch so far, in order. */
  public List<WrittenCommit> history() {
    return Collections.unmodifiableList(history);
  }

  public Cast cast() {
    return cast;
  }

  /** Everybody in the people file of genesis. */
  public List<Person> people() {
    return people;
  }

  public FakeClock clock() {
    return clock;
  }

  public Repository repository() {
    return store.repository();
  }

  /** The folder that git works in: the work tree, or the bare repository itself. */
  public Path folder() {
    return store.repository().isBare()
        ? store.repository().getDirectory().toPath()
        : store.repository().getWorkTree().toPath();
  }

  ObjectStore store() {
    return store;
  }

  /** Writes an event with what it brings, signed by the actor. */
  void event(Person actor, Event asked, List<FileChange> brought) {
    Ident ident = actor.ident(clock.tick());
    Commit unwritten = commit(Commit.UNWRITTEN, parents(), ident, "", good(actor), brought);
    Effects effects = Replay.run(snapshot, asked, unwritten);
    effects.files().forEach(this::place);
    String message = EventMessage.compose(effects.subject(), effects.event());
    write(actor, ident, message, parents(), effects.changes(), good(actor));
    snapshot = effects.after();
  }

  /** Writes a commit of files outside QMS/, signed. */
  void code(Person author, String message, List<FileChange> changes) {
    changes.forEach(change -> CodeBranch.place(tree, change));
    write(author, author.ident(clock.tick()), message + "\n", parents(), changes, good(author));
  }

  /** Merges a line of code, unsigned as git merges. */
  void merge(Person author, CodeBranch branch) {
    branch.changes().forEach(change -> CodeBranch.place(tree, change));
    List<String> parents = List.of(tip.name(), branch.tip().name());
    String message = "Merge branch '" + branch.name() + "'\n";
    Ident ident = author.ident(clock.tick());
    write(author, ident, message, parents, branch.changes(), new Signature.Absent());
  }

  private void place(String path, Optional<Content> content) {
    if (content.isPresent()) {
      tree.put(path, content.get().bytes());
    } else {
      tree.delete(path);
    }
  }

  private void write(
      Person author,
      Ident ident,
      String message,
      List<String> parents,
      List<FileChange> changes,
      Signature signature) {
    RawCommit unsigned = RawCommit.of(tree.write().name(), parents, ident, ident, message);
    boolean signs = signature instanceof Signature.Good;
    RawCommit raw = signs ? unsigned.signedBy(author.key()) : unsigned;
    tip = store.insertCommit(raw.bytes());
    store.advance(tip);
    Commit written = commit(tip.name(), parents, ident, message, signature, changes);
    history.add(new WrittenCommit(written, snapshot, facts(written)));
    tipTime = ident.time();
  }

  /** The keys of the kit's people have signed their enrolment. */
  private Facts facts(Commit written) {
    return Facts.afterParentAt(tipTime)
        .proving(
            Enrolments.of(snapshot, written).stream()
                .map(e -> e.key().key().fingerprint())
                .collect(Collectors.toSet()));
  }

  private static Commit commit(
      String id,
      List<String> parents,
      Ident ident,
      String message,
      Signature signature,
      List<FileChange> changes) {
    return new Commit(id, parents, ident, ident, message, signature, changes);
  }

  private List<String> parents() {
    return tip.equals(ObjectId.zeroId()) ? List.of() : List.of(tip.name());
  }

  private static Signature good(Person person) {
    return new Signature.Good(person.key().publicKey(), false, false);
  }

  /** All files of a genesis or a proposal as changes. */
  static List<FileChange> writes(Map<String, Content> files) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach((path, content) -> changes.add(FileChange.write(path, content)));
    return changes;
  }

  @Override
  public void close() {
    store.close();
  }
}
