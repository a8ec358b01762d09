package org.gitqms.rules.verdict;

import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/** An event before its judges: the state before, the commit, and (late) what replay makes of it. */
public final class Case {

  private final Snapshot before;
  private final Facts facts;
  private final Commit commit;
  private final Event event;
  private final String subject;
  private final Optional<Policy> policy;
  private final Optional<DocumentRecord> record;
  private final @Nullable Effects effects;
  // Read at most once: several rules look at the same texts.
  private @Nullable ParsedDocument textBefore;
  private @Nullable ParsedDocument textAfter;

  private Case(
      Snapshot before,
      Facts facts,
      Commit commit,
      Event event,
      String subject,
      Optional<Policy> policy,
      @Nullable Effects effects) {
    this.before = before;
    this.facts = facts;
    this.commit = commit;
    this.event = event;
    this.subject = subject;
    this.policy = policy;
    this.record = event.document().flatMap(before::record);
    this.effects = effects;
  }

  /** An event of a commit on a state. A genesis is judged by the policy it founds. */
  public static Case of(Snapshot before, Facts facts, Commit commit, Event event, String subject) {
    Optional<Policy> policy =
        before.isGoverned()
            ? Optional.of(before.policy())
            : PolicyReader.read(broughtFiles(commit)).policy();
    return new Case(before, facts, commit, event, subject, policy, null);
  }

  /** The same case once the event was replayed. */
  public Case replayed(Effects result) {
    return new Case(before, facts, commit, event, subject, policy, result);
  }

  /** The same case once the history was asked. */
  Case after(PastWork work) {
    return new Case(before, facts.after(work), commit, event, subject, policy, effects);
  }

  /**
   * The same document and actor before another event: what is told of an older system's entry is
   * asked as if it were an event of this one.
   */
  public Case as(EventKind kind, PastWork work) {
    Event other = Event.by(event.actor(), kind).on(event.document().orElseThrow());
    return new Case(before, facts.after(work), commit, other, subject, policy, effects);
  }

  public Snapshot before() {
    return before;
  }

  public Facts facts() {
    return facts;
  }

  public Commit commit() {
    return commit;
  }

  public Event event() {
    return event;
  }

  public EventKind kind() {
    return event.kind();
  }

  /** The subject line of the commit. */
  public String subject() {
    return subject;
  }

  /** The policy that judges; empty only for a genesis whose policy cannot be read. */
  public Optional<Policy> policy() {
    return policy;
  }

  /** The people that the judging policy knows. */
  public Optional<People> people() {
    return policy.map(Policy::people);
  }

  /** Who acts, by the event's own word, if the policy knows that principal. */
  public Optional<Principal> actor() {
    return people().flatMap(p -> p.find(event.actor()));
  }

  /** Whose key signed the commit. */
  public Optional<Principal> signer() {
    return commit.signature() instanceof Signature.Good good
        ? people().flatMap(p -> p.holderOf(good.key()))
        : Optional.empty();
  }

  /** The record of the document before the event. */
  public Optional<DocumentRecord> record() {
    return record;
  }

  /** The type of the document. */
  public Optional<DocumentType> type() {
    return record().flatMap(before::typeOf);
  }

  /** The id of the document, or "-". */
  public String document() {
    return event.document().map(Object::toString).orElse("-");
  }

  /**
   * What replay made of the event.
   *
   * @throws IllegalStateException before the replay stage
   */
  public Effects effects() {
    if (effects == null) {
      throw new IllegalStateException("not replayed yet");
    }
    return effects;
  }

  /** The text that the workflow of the document was about before the event. */
  public Optional<ParsedDocument> textBefore() {
    if (textBefore == null) {
      textBefore = record.flatMap(before::workingText).orElse(null);
    }
    return Optional.ofNullable(textBefore);
  }

  /**
   * The text that the workflow of the document is about after the event.
   *
   * @throws IllegalStateException before the replay stage
   */
  public Optional<ParsedDocument> textAfter() {
    if (textAfter == null) {
      Snapshot after = effects().after();
      Optional<DocumentRecord> next = event.document().flatMap(after::record);
      boolean same = next.isPresent() && isSameText(after, next.get());
      textAfter = same ? textBefore().orElse(null) : next.flatMap(after::workingText).orElse(null);
    }
    return Optional.ofNullable(textAfter);
  }

  private boolean isSameText(Snapshot after, DocumentRecord next) {
    String path = after.workingPath(next);
    return record.filter(r -> before.workingPath(r).equals(path)).isPresent()
        && after.file(path).map(Content::digest).equals(before.file(path).map(Content::digest));
  }

  /** The files a commit brings, by path. */
  public static java.util.Map<String, Content> broughtFiles(Commit commit) {
    java.util.Map<String, Content> files = new java.util.TreeMap<>();
    for (FileChange change : commit.changes()) {
      change.content().ifPresent(content -> files.put(change.path(), content));
    }
    return files;
  }
}
