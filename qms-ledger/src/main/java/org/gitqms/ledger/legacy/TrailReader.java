package org.gitqms.ledger.legacy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gitqms.ledger.legacy.TrailLine.Details;
import org.gitqms.rules.finding.Location;

/**
 * Reads {@code .audit/<TYPE>/<ID>.jsonl}: one JSON object per line, its fields as its kind says.
 */
final class TrailReader {

  private static final String STATUS_CHANGE = "STATUS_CHANGE";

  private final String path;
  private final Timestamps timestamps;
  private final Problems problems;

  TrailReader(String path, Timestamps timestamps, Problems problems) {
    this.path = path;
    this.timestamps = timestamps;
    this.problems = problems;
  }

  /** The lines in order; empty if any of them is wrong, which is then reported. */
  Optional<List<TrailLine>> read(String text) {
    if (text.isEmpty()) {
      problems.report(
          Location.of(path),
          "the trail is empty",
          "restore it from a backup of the store: a document has at least one entry");
      return Optional.empty();
    }
    // A complete last line without a line end loses nothing; a cut one is no valid JSON.
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    List<TrailLine> read = new ArrayList<>();
    boolean whole = true;
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      Optional<TrailLine> entry = line(number, line);
      entry.ifPresent(read::add);
      whole &= entry.isPresent();
    }
    return whole ? Optional.of(List.copyOf(read)) : Optional.empty();
  }

  private Optional<TrailLine> line(int number, String line) {
    if (line.isBlank()) {
      problems.report(
          Location.of(path, number), "the line is empty", "remove it, or restore what stood there");
      return Optional.empty();
    }
    int carriageReturn = line.indexOf('\r');
    if (carriageReturn >= 0) {
      problems.report(
          new Location(path, number, carriageReturn + 1),
          "the line holds a carriage return",
          "end lines with a line feed alone, as the older system wrote them");
      return Optional.empty();
    }
    return JsonObject.parse(path, number, line, problems).flatMap(o -> entry(number, o));
  }

  private Optional<TrailLine> entry(int number, JsonObject object) {
    FieldReader fields = new FieldReader(object, problems);
    int before = problems.total();
    String event = fields.text("event");
    Optional<EntryKind> kind =
        Arrays.stream(EntryKind.values()).filter(k -> k.name().equals(event)).findFirst();
    if (kind.isEmpty() && !event.equals(STATUS_CHANGE)) {
      if (problems.total() == before) {
        fields.refuse(
            "event",
            "\"" + event + "\" is no event of the older system",
            "write " + STATUS_CHANGE + " or one of " + Arrays.toString(EntryKind.values()));
      }
      return Optional.empty();
    }
    OffsetDateTime when = time(fields);
    String user = fields.user("user");
    String version = fields.version("version");
    TrailLine line =
        kind.isEmpty()
            ? new TrailLine.Change(change(number, when, user, version, fields))
            : new TrailLine.Deed(
                number,
                kind.get(),
                when,
                user,
                version,
                details(kind.get(), number, when, user, version, fields));
    return fields.allUnderstood() ? Optional.of(line) : Optional.empty();
  }

  private OffsetDateTime time(FieldReader fields) {
    int before = problems.total();
    String text = fields.text("ts");
    Optional<OffsetDateTime> time = timestamps.parse(text);
    if (time.isEmpty() && problems.total() == before) {
      fields.refuse(
          "ts",
          "\"" + text + "\" is no time, or none that clocks showed in " + timestamps.zone(),
          "write it like 2026-01-31T12:00:00+00:00, or name another zone");
    }
    return time.orElse(OffsetDateTime.MIN);
  }

  private static Details details(
      EntryKind kind,
      int line,
      OffsetDateTime when,
      String user,
      String version,
      FieldReader fields) {
    return switch (kind) {
      case CREATE ->
          Details.creation(fields.optionalTitle("title"), fields.optionalText("comment"));
      case CHECKOUT -> Details.from(fields.nullableVersion("from_version"));
      case EFFECTIVE -> Details.from(fields.version("from_version"));
      case ROUTE_REVIEW ->
          Details.route(
              fields.users("assignees"),
              fields.oneOf("review_type", "REVIEW", "PRE_REVIEW", "POST_REVIEW"));
      case ROUTE_APPROVAL ->
          Details.route(
              fields.users("assignees"),
              fields.oneOf("approval_type", "APPROVAL", "PRE_APPROVAL", "POST_APPROVAL"));
      case ASSIGN -> Details.route(fields.users("assignees"), null);
      case REVIEW ->
          Details.review(
              fields.oneOf("outcome", "RECOMMEND", "UPDATES_REQUIRED"), fields.text("comment"));
      case REJECT -> Details.comment(fields.text("comment"));
      case REVERT -> Details.comment(fields.text("reason"));
      case WITHDRAW -> Details.change(change(line, when, user, version, fields));
      case CHECKIN, APPROVE, RELEASE, CLOSE, RETIRE -> Details.NONE;
    };
  }

  private static StatedChange change(
      int line, OffsetDateTime when, String user, String version, FieldReader fields) {
    return new StatedChange(
        fields.status("from_status"), fields.status("to_status"), version, user, when, line);
  }
}
