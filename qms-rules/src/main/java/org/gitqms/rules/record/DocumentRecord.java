package org.gitqms.rules.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/**
 * The workflow state of one document. It holds no dates and no commit ids: the commits have them.
 *
 * @param id the document
 * @param type its type, as in {@code types.yml}
 * @param title the title in its frontmatter at the last check-in
 * @param status where it stands
 * @param version {@code N.X}
 * @param owner who answers for it, or null
 * @param formerOwners who owned it before the present owner, since the last approval, sorted
 * @param holder who has it checked out, or null
 * @param parent the document it belongs to, or null
 * @param variance {@code type-1} or {@code type-2} for a variance report, else null
 * @param retiring true while retirement is being approved
 * @param assignees seats of the present round that have not answered yet
 * @param outcomes reviews of the last review round
 * @param approvals approvals of the present approval round
 * @param contributors who changed the content since the last approval, sorted
 * @param authors who ever changed the content, sorted
 * @param approved the last approval, or null
 * @param frozen digest of the text as pre-approved, from pre-approval to closing, or null
 * @param imported what was taken over from an older system, or null
 * @param events how many events the document has had
 */
public record DocumentRecord(
    DocumentId id,
    String type,
    String title,
    Status status,
    Version version,
    @Nullable String owner,
    List<String> formerOwners,
    @Nullable String holder,
    @Nullable DocumentId parent,
    @Nullable String variance,
    boolean retiring,
    List<String> assignees,
    List<Answer> outcomes,
    List<Answer> approvals,
    List<String> contributors,
    List<String> authors,
    @Nullable Approved approved,
    @Nullable Digest frozen,
    @Nullable Imported imported,
    int events) {

  public DocumentRecord {
    formerOwners = List.copyOf(new TreeSet<>(formerOwners));
    assignees = List.copyOf(assignees);
    outcomes = List.copyOf(outcomes);
    approvals = List.copyOf(approvals);
    contributors = List.copyOf(new TreeSet<>(contributors));
    authors = List.copyOf(new TreeSet<>(authors));
  }

  /** A document that was just created. */
  public static DocumentRecord created(
      DocumentId id, String type, String title, Status status, Version version) {
    return new DocumentRecord(
        id, type, title, status, version, null, List.of(), null, null, null, false, List.of(),
        List.of(), List.of(), List.of(), List.of(), null, null, null, 1);
  }

  public Optional<Approved> lastApproval() {
    return Optional.ofNullable(approved);
  }

  /** True if {@code principal} has it checked out. */
  public boolean isHeldBy(String principal) {
    return principal.equals(holder);
  }

  /** True if {@code principal} owns it. */
  public boolean isOwnedBy(String principal) {
    return principal.equals(owner);
  }

  /** True if an approved version is in force while a newer text is written beside it. */
  public boolean isRevision() {
    return version.approvals() > 0;
  }

  /** The next state, to be changed step by step; it counts one event more. */
  public Change change() {
    return new Change(this);
  }

  /** A record in the making. */
  public static final class Change {
    private final DocumentRecord base;
    private String title;
    private Status status;
    private Version version;
    private @Nullable String owner;
    private Collection<String> formerOwners;
    private @Nullable String holder;
    private @Nullable DocumentId parent;
    private @Nullable String variance;
    private boolean retiring;
    private List<String> assignees;
    private List<Answer> outcomes;
    private List<Answer> approvals;
    private Collection<String> contributors;
    private Collection<String> authors;
    private @Nullable Approved approved;
    private @Nullable Digest frozen;
    private @Nullable Imported imported;

    private Change(DocumentRecord base) {
      this.base = base;
      title = base.title;
      status = base.status;
      version = base.version;
      owner = base.owner;
      formerOwners = base.formerOwners;
      holder = base.holder;
      parent = base.parent;
      variance = base.variance;
      retiring = base.retiring;
      assignees = base.assignees;
      outcomes = base.outcomes;
      approvals = base.approvals;
      contributors = base.contributors;
      authors = base.authors;
      approved = base.approved;
      frozen = base.frozen;
      imported = base.imported;
    }

    public Change title(String value) {
      title = value;
      return this;
    }

    public Change status(Status value) {
      status = value;
      return this;
    }

    public Change version(Version value) {
      version = value;
      return this;
    }

    public Change owner(@Nullable String value) {
      owner = value;
      return this;
    }

    /** Hands the document over; who owned it stays known. */
    public Change handedTo(String next) {
      if (owner != null && !owner.equals(next)) {
        formerOwners = plus(formerOwners, owner);
      }
      owner = next;
      return this;
    }

    /** Forgets who took part in what is over now: its contributors, and who owned it before. */
    public Change forgetWork() {
      contributors = List.of();
      formerOwners = List.of();
      return this;
    }

    public Change holder(@Nullable String value) {
      holder = value;
      return this;
    }

    public Change parent(@Nullable DocumentId value) {
      parent = value;
      return this;
    }

    public Change variance(@Nullable String value) {
      variance = value;
      return this;
    }

    public Change retiring(boolean value) {
      retiring = value;
      return this;
    }

    public Change assignees(List<String> value) {
      assignees = value;
      return this;
    }

    public Change outcomes(List<Answer> value) {
      outcomes = value;
      return this;
    }

    public Change approvals(List<Answer> value) {
      approvals = value;
      return this;
    }

    public Change contributors(Collection<String> value) {
      contributors = value;
      return this;
    }

    public Change authors(Collection<String> value) {
      authors = value;
      return this;
    }

    /** Adds somebody who changed the content. */
    public Change contributor(String principal) {
      contributors = plus(contributors, principal);
      authors = plus(authors, principal);
      return this;
    }

    public Change approved(@Nullable Approved value) {
      approved = value;
      return this;
    }

    public Change frozen(@Nullable Digest value) {
      frozen = value;
      return this;
    }

    public Change imported(@Nullable Imported value) {
      imported = value;
      return this;
    }

    /** Ends what was asked of people: nobody is assigned, nothing is answered. */
    public Change endRound() {
      assignees = List.of();
      outcomes = List.of();
      approvals = List.of();
      return this;
    }

    /** The record with one event more. */
    public DocumentRecord done() {
      return build(base.events + 1);
    }

    /** The record with as many events as before: an effect of an event of another document. */
    public DocumentRecord asEffect() {
      return build(base.events);
    }

    /** The first record of a new document. */
    public DocumentRecord first() {
      return build(1);
    }

    private DocumentRecord build(int events) {
      return new DocumentRecord(
          base.id,
          base.type,
          title,
          status,
          version,
          owner,
          List.copyOf(formerOwners),
          holder,
          parent,
          variance,
          retiring,
          assignees,
          outcomes,
          approvals,
          List.copyOf(contributors),
          List.copyOf(authors),
          approved,
          frozen,
          imported,
          events);
    }

    private static Collection<String> plus(Collection<String> some, String one) {
      TreeSet<String> all = new TreeSet<>(some);
      all.add(one);
      return all;
    }
  }
}
