package org.gitqms.rules.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** What a signature on a document says, in {@code QMS-Meaning}. */
public enum Meaning {
  REVIEW,
  PRE_REVIEW,
  POST_REVIEW,
  APPROVAL,
  PRE_APPROVAL,
  POST_APPROVAL,
  RETIREMENT;

  private static final Map<Status, Meaning> BY_STATUS =
      Map.of(
          Status.IN_REVIEW, REVIEW,
          Status.IN_PRE_REVIEW, PRE_REVIEW,
          Status.IN_POST_REVIEW, POST_REVIEW,
          Status.IN_APPROVAL, APPROVAL,
          Status.IN_PRE_APPROVAL, PRE_APPROVAL,
          Status.IN_POST_APPROVAL, POST_APPROVAL);

  /** Reads the word of a trailer. */
  public static Optional<Meaning> parse(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
  }

  /** What it means to review, approve or reject in this status; empty for all other events. */
  public static Optional<Meaning> of(EventKind event, Status status, boolean retiring) {
    if (event != EventKind.REVIEW && event != EventKind.APPROVE && event != EventKind.REJECT) {
      return Optional.empty();
    }
    return retiring ? Optional.of(RETIREMENT) : Optional.ofNullable(BY_STATUS.get(status));
  }

  /** The word in the trailer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
