package org.gitqms.rules.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** The trailers of an event, in the order in which they stand. Each knows what its value may be. */
public enum TrailerKey {
  EVENT("QMS-Event", v -> EventKind.parse(v).isPresent(), "an event"),
  DOCUMENT("QMS-Document", v -> DocumentId.parse(v).isPresent(), "a document id"),
  ACTOR("QMS-Actor", matching("[a-z][a-z0-9._-]{0,39}"), "a principal's id"),
  TRANSITION("QMS-Transition", TrailerKey::isTransition, "'FROM -> TO'"),
  VERSION("QMS-Version", v -> Version.parse(v).isPresent(), "a version N.X"),
  CONTENT("QMS-Content", v -> v.equals("unknown") || Digest.parse(v).isPresent(), "a digest"),
  MEANING("QMS-Meaning", v -> Meaning.parse(v).isPresent(), "the meaning of a signature"),
  TITLE("QMS-Title", v -> v.length() <= 200, "a title of at most 200 characters"),
  VARIANCE("QMS-Variance", matching("type-[12]"), "type-1 or type-2"),
  ITEM(
      "QMS-Item",
      matching("[A-Z][A-Za-z0-9]{0,15}(-[A-Za-z0-9]{1,15}){0,3}"),
      "the id of an execution item, such as EI-3"),
  FROM("QMS-From", v -> DocumentId.parse(v).isPresent(), "a document id"),
  ASSIGN("QMS-Assign", matching("[a-z][a-z0-9._-]{0,39}"), "a principal's id"),
  OUTCOME("QMS-Outcome", matching("recommend|request-updates"), "recommend or request-updates"),
  PROMPT(
      "QMS-Prompt",
      matching("[a-z][a-z0-9-]{0,39}(\\.[1-9][0-9]{0,2})?"),
      "a prompt's id, with its round in a loop"),
  OBSERVED("QMS-Observed", matching("[0-9a-f]{40}"), "a full commit id"),
  REASON("QMS-Reason", v -> v.length() <= 200, "a reason of at most 200 characters"),
  OWNER("QMS-Owner", matching("[a-z][a-z0-9._-]{0,39}"), "a principal's id"),
  CHANGE("QMS-Change", v -> DocumentId.parse(v).isPresent(), "the id of a change record"),
  KEY("QMS-Key", matching("SHA256:[A-Za-z0-9+/]{43}"), "a key's SHA256 fingerprint"),
  STORE("QMS-Store", v -> Digest.parse(v).isPresent(), "a digest"),
  COUNTS(
      "QMS-Counts",
      matching("[0-9]{1,9} events, [0-9]{1,9} lines, [0-9]{1,9} documents"),
      "'N events, N lines, N documents'"),
  ENTRY("QMS-Entry", matching("[A-Z][A-Z_]{1,30}"), "an entry kind of the older system"),
  PHASE("QMS-Phase", matching("[A-Z][A-Z_]{1,30}"), "a phase of the older system"),
  STATED("QMS-Stated", TrailerKey::isTransition, "'FROM -> TO'"),
  SOURCE("QMS-Source", matching("[A-Za-z0-9._/ -]{1,200}:[1-9][0-9]{0,8}"), "'path:line'"),
  COMMIT("QMS-Commit", matching("[0-9a-f]{40}"), "a full commit id"),
  RUN(
      "QMS-Run",
      matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}/[1-9][0-9]{0,3}"),
      "a run of CI and its attempt, such as 4711/1"),
  TESTS(
      "QMS-Tests",
      matching("[0-9]{1,7} passed, [0-9]{1,7} failed, [0-9]{1,7} skipped"),
      "'N passed, N failed, N skipped'"),
  GENESIS("QMS-Genesis", matching("[0-9a-f]{40}"), "a full commit id");

  private static final Map<String, TrailerKey> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TrailerKey::label, k -> k));

  private final String label;
  private final Predicate<String> form;
  private final String description;

  TrailerKey(String label, Predicate<String> form, String description) {
    this.label = label;
    this.form = form;
    this.description = description;
  }

  /** The trailer with this name, exactly. */
  public static Optional<TrailerKey> parse(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name as it stands in the message. */
  public String label() {
    return label;
  }

  /** What a value must be, for messages to people. */
  public String description() {
    return description;
  }

  /** True if {@code value} has the form this trailer asks for. */
  public boolean accepts(String value) {
    return !value.isEmpty() && value.equals(value.strip()) && form.test(value);
  }

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static boolean isTransition(String value) {
    String[] sides = value.split(" -> ", -1);
    return sides.length == 2
        && (sides[0].equals("-") || Status.parse(sides[0]).isPresent())
        && Status.parse(sides[1]).isPresent();
  }
}
