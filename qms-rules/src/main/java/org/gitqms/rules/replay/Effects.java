package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveJson;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.record.LedgerJson;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What an event does: the state after it, the files it changes, and the event with all its claims
 * filled in.
 *
 * @param after the state after the event
 * @param files every path that changes, with its new content, or empty where it is deleted; sorted
 * @param records the records that change
 * @param event the event with the transition, version, content and meaning that replay computed
 * @param subject the subject line of the commit
 */
public record Effects(
    Snapshot after,
    Map<String, Optional<Content>> files,
    List<DocumentRecord> records,
    Event event,
    String subject) {

  public Effects {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    records = List.copyOf(records);
  }

  /** The files as changes of a commit. */
  public List<FileChange> changes() {
    List<FileChange> changes = new ArrayList<>();
    files.forEach(
        (path, content) ->
            changes.add(
                content
                    .map(c -> FileChange.write(path, c))
                    .orElseGet(() -> FileChange.delete(path))));
    return changes;
  }

  /** Gathers effects while a step works. */
  static final class Builder {
    private final Snapshot before;
    private final Map<String, Optional<Content>> files = new TreeMap<>();
    private final List<DocumentRecord> records = new ArrayList<>();
    private LedgerState ledger;
    private Policy policy;

    Builder(Snapshot before, Policy policy) {
      this.before = before;
      this.ledger = before.ledger();
      this.policy = policy;
    }

    /** Writes a record, and the file that holds it. */
    Builder record(DocumentRecord record) {
      records.add(record);
      return write(Layout.record(record.id()), Content.of(RecordJson.write(record)));
    }

    Builder ledger(LedgerState state) {
      ledger = state;
      return write(Layout.LEDGER, Content.of(LedgerJson.write(state)));
    }

    Builder policy(Policy next) {
      policy = next;
      return this;
    }

    Builder write(String path, Content content) {
      files.put(path, Optional.of(content));
      return this;
    }

    Builder delete(String path) {
      if (before.file(path).isPresent()) {
        files.put(path, Optional.empty());
      }
      return this;
    }

    /** Moves a file; its bytes stay the same. */
    Builder move(String from, String to) {
      before
          .file(from)
          .ifPresent(
              content -> {
                delete(from);
                write(to, content);
              });
      return this;
    }

    /** Writes the text that a form and its answers make, and both beside it. */
    Builder interactive(String textPath, InteractiveRecord record) {
      write(Layout.answers(textPath), Content.of(InteractiveJson.write(record)));
      return write(textPath, Content.of(record.interview().compiled()));
    }

    /** Moves a document's text, with the answers it is made of if there are any. */
    Builder moveText(String from, String to) {
      return move(from, to).move(Layout.answers(from), Layout.answers(to));
    }

    /** Copies a document's text, with the answers it is made of if there are any. */
    Builder copyText(String from, String to) {
      copy(from, to);
      copy(Layout.answers(from), Layout.answers(to));
      return this;
    }

    /** Deletes a document's text, with the answers it is made of if there are any. */
    Builder deleteText(String path) {
      return delete(path).delete(Layout.answers(path));
    }

    private void copy(String from, String to) {
      before.file(from).ifPresent(content -> write(to, content));
    }

    /** A file that is written as it was is not a change. */
    private Map<String, Optional<Content>> realChanges() {
      Map<String, Optional<Content>> real = new TreeMap<>();
      files.forEach(
          (path, content) -> {
            boolean same =
                content.isPresent() && before.file(path).filter(content.get()::sameAs).isPresent();
            if (!same) {
              real.put(path, content);
            }
          });
      return real;
    }

    Snapshot after() {
      return before.with(policy, ledger, records, realChanges());
    }

    Effects done(Event event, String subject) {
      return new Effects(after(), realChanges(), records, event, subject);
    }
  }
}
