package org.gitqms.rules.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a document stands in its lifecycle. */
public enum Status {
  DRAFT,
  // without an execution phase
  IN_REVIEW,
  REVIEWED,
  IN_APPROVAL,
  EFFECTIVE,
  RETIRED,
  // with one
  IN_PRE_REVIEW,
  PRE_REVIEWED,
  IN_PRE_APPROVAL,
  PRE_APPROVED,
  IN_EXECUTION,
  IN_POST_REVIEW,
  POST_REVIEWED,
  IN_POST_APPROVAL,
  POST_APPROVED,
  CLOSED,
  // both
  CANCELLED,
  /** Known only to imported histories: approved, and effective a moment later. */
  APPROVED;

  private static final Map<String, Status> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Status::name, s -> s));
  private static final Set<Status> TERMINAL = EnumSet.of(RETIRED, CLOSED, CANCELLED);
  private static final Set<Status> IN_REVIEWING =
      EnumSet.of(IN_REVIEW, IN_PRE_REVIEW, IN_POST_REVIEW);
  private static final Set<Status> REVIEW_DONE = EnumSet.of(REVIEWED, PRE_REVIEWED, POST_REVIEWED);
  private static final Set<Status> IN_APPROVING =
      EnumSet.of(IN_APPROVAL, IN_PRE_APPROVAL, IN_POST_APPROVAL);
  private static final Set<Status> AFTER_EXECUTION =
      EnumSet.of(IN_POST_REVIEW, POST_REVIEWED, IN_POST_APPROVAL, POST_APPROVED);
  private static final Set<Status> UNAPPROVED_TEXT =
      EnumSet.of(
          DRAFT,
          IN_REVIEW,
          REVIEWED,
          IN_APPROVAL,
          APPROVED,
          IN_PRE_REVIEW,
          PRE_REVIEWED,
          IN_PRE_APPROVAL);

  /** Reads a status by its exact name. */
  public static Optional<Status> parse(String text) {
    return Optional.ofNullable(BY_NAME.get(text));
  }

  /** True if nothing can happen to the document any more. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /** True while reviewers are asked. */
  public boolean isInReview() {
    return IN_REVIEWING.contains(this);
  }

  /** True once all reviewers have answered. */
  public boolean isReviewed() {
    return REVIEW_DONE.contains(this);
  }

  /** True while approvers are asked. */
  public boolean isInApproval() {
    return IN_APPROVING.contains(this);
  }

  /** True from post-review to closing: the children of such a document are locked. */
  public boolean isAfterExecution() {
    return AFTER_EXECUTION.contains(this);
  }

  /** True while the text in work has not been approved, so that it stands in the draft file. */
  public boolean isUnapprovedText() {
    return UNAPPROVED_TEXT.contains(this);
  }
}
