package org.gitqms.ledger.legacy;

/** The statuses of the older system, of both lifecycles. */
public enum LegacyStatus {
  DRAFT,
  IN_REVIEW,
  REVIEWED,
  IN_APPROVAL,
  APPROVED,
  EFFECTIVE,
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
  RETIRED;

  /** True while reviewers or approvers are asked: the statuses that only a route leads to. */
  public boolean awaitsAnswers() {
    return switch (this) {
      case IN_REVIEW,
          IN_APPROVAL,
          IN_PRE_REVIEW,
          IN_PRE_APPROVAL,
          IN_POST_REVIEW,
          IN_POST_APPROVAL ->
          true;
      default -> false;
    };
  }
}
