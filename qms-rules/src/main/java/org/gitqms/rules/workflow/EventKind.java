package org.gitqms.rules.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The events a commit can be. The word in {@code QMS-Event} is the name in lower case with hyphens.
 */
public enum EventKind {
  CREATE,
  CHECKOUT,
  CHECKIN,
  DISCARD,
  ABANDON,
  REASSIGN,
  ROUTE_REVIEW,
  ASSIGN,
  REVIEW,
  ROUTE_APPROVAL,
  ROUTE_RETIREMENT,
  APPROVE,
  REJECT,
  WITHDRAW,
  RELEASE,
  REVERT,
  CLOSE,
  CANCEL,
  RESPOND,
  // about the ledger itself, not about one document
  ATTEST,
  POLICY_PROPOSE,
  POLICY_APPROVE,
  GOVERN,
  DECLARE_COMPROMISE,
  GENESIS,
  ADOPT,
  // an event of an older system, taken over
  IMPORT;

  private static final Map<String, EventKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::word, k -> k));

  /** Reads the word of a {@code QMS-Event} trailer. */
  public static Optional<EventKind> parse(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The word in the {@code QMS-Event} trailer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a person types behind {@code git qms} for it. */
  public String command() {
    return switch (this) {
      case ROUTE_REVIEW -> "route --review";
      case ROUTE_APPROVAL -> "route --approval";
      case ROUTE_RETIREMENT -> "route --retire";
      case RESPOND -> "interact";
      default -> word();
    };
  }

  /** True if the event is about exactly one document and moves it by the table. */
  public boolean isWorkflow() {
    return compareTo(RESPOND) <= 0;
  }

  /** True if the event names a document. */
  public boolean isAboutDocument() {
    return isWorkflow() || this == IMPORT;
  }

  /** True if the table or a guard asks for a reason in the free text. */
  public boolean needsReason() {
    return this == ABANDON
        || this == REASSIGN
        || this == REJECT
        || this == REVERT
        || this == CANCEL
        || this == DECLARE_COMPROMISE;
  }
}
