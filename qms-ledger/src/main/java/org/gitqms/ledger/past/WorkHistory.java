package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.event.CitedChange;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the rules ask of the history before a commit. The line is read back from where it
 * begins as far as somebody asks, and each commit that follows is told; so the cost grows with the
 * work that is asked for. Without a question nothing is read.
 */
public final class WorkHistory {

  private final ObjectSource source;
  private final Ancestry ancestry;
  private final CodeTrees trees;
  private final CodeChanges changes;
  private final NamedCommits commits;
  private final Deeds deeds = new Deeds();
  private final Map<ObjectId, CodeCommit> read = new HashMap<>();
  private @Nullable ObjectId unread;
  private long newest;
  private long oldest;

  private WorkHistory(ObjectSource source, Ancestry ancestry, @Nullable ObjectId unread) {
    this.source = source;
    this.ancestry = ancestry;
    this.trees = new CodeTrees(source);
    this.changes = new CodeChanges(source);
    this.commits = new NamedCommits(source, ancestry);
    this.unread = unread;
  }

  /**
   * The history of a line of which everything is told.
   *
   * @param ancestry knows every commit of the line, and those that were merged into it
   */
  public static WorkHistory told(ObjectSource source, Ancestry ancestry) {
    return new WorkHistory(source, ancestry, null);
  }

  /**
   * The history of a line that stands at a commit already.
   *
   * @param ancestry knows that commit, and what is told later
   */
  public static WorkHistory upTo(ObjectSource source, Ancestry ancestry, ObjectId tip) {
    return new WorkHistory(source, ancestry, tip);
  }

  /**
   * Tells of an event that follows.
   *
   * @param time its committer time, in seconds since the epoch
   */
  public void event(Event event, long time) {
    deeds.event(++newest, time, event);
  }

  /**
   * Tells of a commit that follows and is no event.
   *
   * @param brought those that it brings in, if it is a merge; at least those that name a document
   */
  public void code(RawCommit commit, List<RawCommit> brought) {
    newest++;
    deeds.code(newest, commit);
    brought.forEach(each -> deeds.code(newest, each));
  }

  /** True if a commit says for which document it was made. */
  public static boolean isCode(RawCommit commit) {
    return !CitedChange.documents(commit.message()).isEmpty();
  }

  /**
   * The answers.
   *
   * @param tree the tree of the newest commit
   * @throws org.gitqms.ledger.git.DamagedObjectException if what must be read is missing or damaged
   */
  public PastWork answer(Questions questions, ObjectId tree) {
    if (questions.since() == null) {
      return PastWork.NONE.founded(foundings(questions.foundings()));
    }
    Optional<Deeds.Release> release = release(questions.since());
    long since = release.map(Deeds.Release::place).orElse(Long.MIN_VALUE);
    NamedFiles files = new NamedFiles(trees, tree);
    return new PastWork(
        release.map(r -> OptionalLong.of(r.time())).orElse(OptionalLong.empty()),
        code(questions.since(), since),
        deeds.approvedAfter(since),
        lookups(questions.commits(), commits::find),
        lookups(questions.files(), files::find),
        trees.submodules(tree),
        files.digests(source, questions.digests()));
  }

  /** Those of the commits that are ancestors, and the event that founds a ledger. */
  private Set<String> foundings(Set<String> asked) {
    return asked.stream()
        .filter(id -> commits.find(id).only().filter(id::equals).isPresent())
        .filter(id -> isGenesis(RawCommit.read(source, ObjectId.fromString(id)).message()))
        .collect(Collectors.toSet());
  }

  private static boolean isGenesis(String message) {
    return EventMessage.claimsToBeEvent(message)
        && EventMessage.parse(message)
            .event()
            .filter(event -> event.kind() == EventKind.GENESIS)
            .isPresent();
  }

  private List<CodeCommit> code(DocumentId document, long since) {
    return deeds.codeAfter(since, document).stream()
        .sorted(
            Comparator.comparingLong(Deeds.Code::place)
                .thenComparingLong(Deeds.Code::time)
                .reversed()
                .thenComparing(code -> code.id().name()))
        .map(code -> read(code.id(), code.change()))
        .toList();
  }

  private CodeCommit read(ObjectId id, DocumentId change) {
    CodeCommit known = read.get(id);
    if (known == null) {
      RawCommit raw = RawCommit.read(source, id);
      Map<String, String> renames = changes.renames(raw);
      Set<String> paths =
          changes.ofItself(raw).stream().map(FileChange::path).collect(Collectors.toSet());
      known = new CodeCommit(id.name(), change, paths, renames);
      read.put(id, known);
    }
    return known.change().equals(change)
        ? known
        : new CodeCommit(known.id(), change, known.paths(), known.renames());
  }

  /** Reads the line back until it finds the last release of a document. */
  private Optional<Deeds.Release> release(DocumentId document) {
    Optional<Deeds.Release> found = deeds.release(document);
    if (found.isPresent() || unread == null) {
      return found;
    }
    List<RawCommit> merges = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    List<ObjectId> line = new ArrayList<>();
    while (unread != null && deeds.release(document).isEmpty()) {
      RawCommit commit = RawCommit.read(source, unread).withoutPayload();
      long place = oldest--;
      readBack(commit, place);
      line.add(commit.id());
      if (commit.parents().size() > 1) {
        merges.add(commit);
        places.add(place);
      }
      unread = commit.parents().isEmpty() ? null : commit.parents().get(0);
    }
    Ancestry before = new Ancestry(source, line.subList(line.size() - 1, line.size()));
    line.forEach(before::know);
    for (int i = merges.size() - 1; i >= 0; i--) {
      long place = places.get(i);
      for (ObjectId parent : merges.get(i).parents()) {
        before
            .from(parent, c -> isCode(c) ? Optional.of(c) : Optional.empty())
            .forEach(code -> deeds.code(place, code));
      }
    }
    return deeds.release(document);
  }

  private void readBack(RawCommit commit, long place) {
    if (!EventMessage.claimsToBeEvent(commit.message())) {
      deeds.code(place, commit);
      return;
    }
    Ident committer = commit.committer();
    long time = committer == null ? Long.MIN_VALUE : committer.time();
    EventMessage.parse(commit.message())
        .event()
        .ifPresent(event -> deeds.event(place, time, event));
  }

  private static Map<String, Lookup> lookups(Set<String> names, Function<String, Lookup> find) {
    Map<String, Lookup> found = new HashMap<>();
    names.forEach(name -> found.put(name, find.apply(name)));
    return found;
  }

  /** Takes a commit as an ancestor of what follows. */
  public void know(ObjectId commit) {
    ancestry.know(commit);
  }
}
