package org.gitqms.rules.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveJson;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.record.LedgerState;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The state of the quality system at one commit: policy, ledger, records, and every file under
 * {@code QMS/}. Immutable; a successor shares what did not change.
 */
public final class Snapshot {

  private final @Nullable Policy policy;
  private final LedgerState ledger;
  private final PMap<DocumentId, DocumentRecord> records;
  private final PMap<String, Content> files;
  private final PMap<DocumentId, PSet<DocumentId>> children;

  private Snapshot(
      @Nullable Policy policy,
      LedgerState ledger,
      PMap<DocumentId, DocumentRecord> records,
      PMap<String, Content> files,
      PMap<DocumentId, PSet<DocumentId>> children) {
    this.policy = policy;
    this.ledger = ledger;
    this.records = records;
    this.files = files;
    this.children = children;
  }

  /** The state before genesis: nothing is governed. */
  public static Snapshot ungoverned() {
    return new Snapshot(
        null, LedgerState.NEW, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
  }

  /** A state put together from its parts. */
  public static Snapshot of(
      Policy policy,
      LedgerState ledger,
      Collection<DocumentRecord> records,
      Map<String, Content> files) {
    PMap<DocumentId, DocumentRecord> byId = HashTreePMap.empty();
    PMap<DocumentId, PSet<DocumentId>> families = HashTreePMap.empty();
    for (DocumentRecord record : records) {
      byId = byId.plus(record.id(), record);
      families = withChild(families, record);
    }
    return new Snapshot(policy, ledger, byId, HashTreePMap.from(files), families);
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
    return Optional.ofNullable(records.get(id));
  }

  /** All records, in no particular order. */
  public Collection<DocumentRecord> records() {
    return records.values();
  }

  /** The content of a file, by its path in the repository. */
  public Optional<Content> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** All files under {@code QMS/}, by path, in no particular order. */
  public Map<String, Content> files() {
    return files;
  }

  /** The type of a document. Types are never removed from a policy, so a record always has one. */
  public Optional<DocumentType> typeOf(DocumentRecord record) {
    return policy().types().find(record.type());
  }

  /** The direct children of a document, sorted by id. */
  public List<DocumentRecord> children(DocumentId id) {
    PSet<DocumentId> ids = children.get(id);
    return ids == null
        ? List.of()
        : ids.stream().sorted().map(records::get).filter(Objects::nonNull).toList();
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
    return file(Layout.answers(workingPath(record)))
        .map(
            content ->
                InteractiveJson.read(content.bytes())
                    .orElseThrow(
                        () -> new IllegalStateException("unreadable answers of " + record.id())));
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
    files.forEach(
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
    PMap<DocumentId, DocumentRecord> nextRecords = records;
    PMap<DocumentId, PSet<DocumentId>> families = children;
    for (DocumentRecord record : newRecords) {
      nextRecords = nextRecords.plus(record.id(), record);
      families = withChild(families, record);
    }
    PMap<String, Content> nextFiles = files;
    for (Map.Entry<String, Optional<Content>> file : newFiles.entrySet()) {
      nextFiles =
          file.getValue().isPresent()
              ? nextFiles.plus(file.getKey(), file.getValue().get())
              : nextFiles.minus(file.getKey());
    }
    return new Snapshot(newPolicy, newLedger, nextRecords, nextFiles, families);
  }

  private static PMap<DocumentId, PSet<DocumentId>> withChild(
      PMap<DocumentId, PSet<DocumentId>> families, DocumentRecord record) {
    DocumentId parent = record.parent();
    if (parent == null) {
      return families;
    }
    PSet<DocumentId> siblings = families.getOrDefault(parent, HashTreePSet.empty());
    return siblings.contains(record.id())
        ? families
        : families.plus(parent, siblings.plus(record.id()));
  }
}
