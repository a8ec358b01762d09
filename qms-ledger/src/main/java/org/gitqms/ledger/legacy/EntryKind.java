package org.gitqms.ledger.legacy;

/** What an entry of an older trail says was done. STATUS_CHANGE is no kind: it folds into one. */
public enum EntryKind {
  CREATE,
  CHECKOUT,
  CHECKIN,
  ROUTE_REVIEW,
  ROUTE_APPROVAL,
  ASSIGN,
  REVIEW,
  APPROVE,
  REJECT,
  EFFECTIVE,
  RELEASE,
  REVERT,
  CLOSE,
  RETIRE,
  WITHDRAW;

  boolean isRoute() {
    return this == ROUTE_REVIEW || this == ROUTE_APPROVAL;
  }

  boolean bringsContent() {
    return this == CREATE || this == CHECKIN;
  }
}
