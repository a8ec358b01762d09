package org.gitqms.rules.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.content.StoredFiles;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveJson;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.record.LedgerState;
import org.jspecify.annotations.Nullable;

/**
 * The state of the quality system at one commit: policy, ledger, records, and every file under
 * {@code QMS/}. Immutable; a successor shares what did not change.
 */
public final class Snapshot {

  private final @Nullable Policy policy;
  private final LedgerState ledger;
  private final RecordSet records;
  private final FileSet files;
  private final ReadTexts texts;

  private Snapshot(
      @Nullable Policy policy,
      LedgerState ledger,
      RecordSet records,
      FileSet files,
      ReadTexts texts) {
    this.policy = policy;
    this.ledger = ledger;
    this.records = records;
    this.files = files;
    this.texts = texts;
  }

  /** The state before genesis: nothing is governed. */
  public static Snapshot ungoverned() {
    return new Snapshot(null, LedgerState.NEW, RecordSet.EMPTY, FileSet.EMPTY, new ReadTexts());
  }

  /** A state put together from its parts. */
  public static Snapshot of(
      Policy policy,
      LedgerState ledger,
      Collection<DocumentRecord> records,
      Map<String, Content> files) {
    return new Snapshot(
        policy, ledger, RecordSet.EMPTY.with(records), FileSet.of(files), new ReadTexts());
  }

  /**
   * A state whose records and contents are read when they are asked for. A record that turns out to
   * be none ends the question with an {@link UnreadableRecordException}.
   *
   * @param files all files of the state, the records among them
   */
  public static Snapshot reading(Policy policy, LedgerState ledger, StoredFiles files) {
    return new Snapshot(
        policy, ledger, RecordSet.of(new StoredRecords(files)), FileSet.of(files), new ReadTexts());
  }

  /** True once there is a genesis. */
  public boolean isGoverned() {
    return policy != null;
  }

  /**
   * The policy.
   *
   * @throws IllegalStateException before genesis
   */
  public Policy policy() {
    if (policy == null) {
      throw new IllegalStateException("there is no policy before genesis");
    }
    return policy;
  }

  public LedgerState ledger() {
    return ledger;
  }

  public Optional<DocumentRecord> record(DocumentId id) {
    return records.get(id);
  }

  /** All records, in no particular order. Who needs the ids only asks for {@link #ids}. */
  public Collection<DocumentRecord> records() {
    return records.all();
  }

  /** The ids of all documents that there are or ever were, in no particular order. */
  public Set<DocumentId> ids() {
    return records.ids();
  }

  /** The content of a file, by its path in the repository. */
  public Optional<Content> file(String path) {
    return files.get(path);
  }

  /**
   * The names of the files that lie directly in a folder, sorted.
   *
   * @param folder its path; ends in a slash
   */
  public Set<String> namesIn(String folder) {
    return files.namesIn(folder);
  }

  /** A file, read as a document; what cannot be read of it, it tells itself. */
  public Optional<ParsedDocument> text(String path) {
    return file(path).map(content -> texts.read(path, content));
  }

  /** The text that the workflow is about, read as a document. */
  public Optional<ParsedDocument> workingText(DocumentRecord record) {
    return text(workingPath(record));
  }

  /** All files under {@code QMS/}, by path, in no particular order. */
  public Map<String, Content> files() {
    return files.all();
  }

  /** The type of a document. Types are never removed from a policy, so a record always has one. */
  public Optional<DocumentType> typeOf(DocumentRecord record) {
    return policy().types().find(record.type());
  }

  /** The direct children of a document, sorted by id. */
  public List<DocumentRecord> children(DocumentId id) {
    return records.children(id);
  }

  /** All documents below a document, each after its parent. */
  public List<DocumentRecord> descendants(DocumentId id) {
    List<DocumentRecord> all = new ArrayList<>();
    for (DocumentRecord child : children(id)) {
      all.add(child);
      all.addAll(descendants(child.id()));
    }
    return all;
  }

  /** Where the text in force stands. */
  public String effectivePath(DocumentRecord record) {
    return Layout.effective(record.id(), record.type(), policy().types());
  }

  /** Where the text being written stands. */
  public String draftPath(DocumentRecord record) {
    return Layout.draft(record.id(), record.type(), policy().types());
  }

  /** Where the text that the workflow is about stands: the draft until it is approved. */
  public String workingPath(DocumentRecord record) {
    boolean draft = record.status().isUnapprovedText() && !record.retiring();
    return draft ? draftPath(record) : effectivePath(record);
  }

  /** The text that the workflow is about. */
  public Optional<Content> workingContent(DocumentRecord record) {
    return file(workingPath(record));
  }

  /** The form and the answers of the text that the workflow is about, if it is made of them. */
  public Optional<InteractiveRecord> interactive(DocumentRecord record) {
    String path = Layout.answers(workingPath(record));
    return file(path)
        .map(
            content ->
                InteractiveJson.read(content.bytes())
                    .orElseThrow(() -> new UnreadableRecordException(path)));
  }

  /**
   * What a review or an approval is given on. It is the document's text; once the work is done
   * (post-review and after), its descendants' texts, statuses and versions belong to it.
   */
  public Optional<Digest> subject(DocumentRecord record) {
    Optional<Digest> own = workingContent(record).map(Content::digest);
    if (own.isEmpty() || !record.status().isAfterExecution()) {
      return own;
    }
    List<DocumentRecord> below = descendants(record.id());
    if (below.isEmpty()) {
      return own;
    }
    StringBuilder all = new StringBuilder("subject ").append(own.get()).append('\n');
    for (DocumentRecord child : below) {
      String text = workingContent(child).map(c -> c.digest().value()).orElse("-");
      all.append(child.id()).append(' ').append(child.status()).append(' ');
      all.append(child.version()).append(' ').append(text).append('\n');
    }
    return Optional.of(Digest.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** The files of the policy that is proposed, by path, sorted. */
  public Map<String, Content> proposedFiles() {
    Map<String, Content> proposed = new TreeMap<>();
    files()
        .forEach(
            (path, content) -> {
              if (Layout.isProposed(path)) {
                proposed.put(path, content);
              }
            });
    return proposed;
  }

  /** The same state with other records, ledger or files. */
  public Snapshot with(
      @Nullable Policy newPolicy,
      LedgerState newLedger,
      Collection<DocumentRecord> newRecords,
      Map<String, Optional<Content>> newFiles) {
    return new Snapshot(
        newPolicy, newLedger, records.with(newRecords), files.with(newFiles), texts);
  }
}
