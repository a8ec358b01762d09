package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;

/** Writes small stores of the older kind. */
final class StoreBuilder {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Path dir;

  StoreBuilder(Path dir) {
    this.dir = dir;
  }

  /** One CR from create to closed, one SOP with a revision, one template with a naive time. */
  static StoreBuilder complete(Path dir) {
    return new StoreBuilder(dir).changeRecord().procedure().template();
  }

  StoreBuilder changeRecord() {
    file(
        ".audit/CR/CR-001.jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'A change'"),
        line("2026-01-05T10:01:00+00:00", "CHECKIN", "ann", "0.1"),
        change("2026-01-05T10:02:00+00:00", "ann", "0.1", "DRAFT", "IN_PRE_REVIEW"),
        route("2026-01-05T10:02:01+00:00", "ROUTE_REVIEW", "ann", "0.1", "PRE_REVIEW"),
        review("2026-01-05T10:03:00+00:00", "qa", "0.1"),
        change("2026-01-05T10:03:00+00:00", "qa", "0.1", "IN_PRE_REVIEW", "PRE_REVIEWED"),
        change("2026-01-05T10:04:00+00:00", "ann", "0.1", "PRE_REVIEWED", "IN_PRE_APPROVAL"),
        route("2026-01-05T10:04:00+00:00", "ROUTE_APPROVAL", "ann", "0.1", "PRE_APPROVAL"),
        line("2026-01-05T10:05:00+00:00", "APPROVE", "qa", "0.1"),
        change("2026-01-05T10:05:00+00:00", "qa", "1.0", "IN_PRE_APPROVAL", "PRE_APPROVED"),
        line("2026-01-05T10:06:00+00:00", "RELEASE", "ann", "1.0"),
        change("2026-01-05T10:06:00+00:00", "ann", "1.0", "PRE_APPROVED", "IN_EXECUTION"),
        line("2026-01-05T10:07:00+00:00", "CHECKOUT", "ann", "1.0"),
        line("2026-01-05T10:08:00+00:00", "CHECKIN", "ann", "1.1"),
        route("2026-01-05T10:09:00+00:00", "ROUTE_REVIEW", "ann", "1.1", "POST_REVIEW"),
        review("2026-01-05T10:10:00+00:00", "qa", "1.1"),
        route("2026-01-05T10:11:00+00:00", "ROUTE_APPROVAL", "ann", "1.1", "POST_APPROVAL"),
        line(
            "2026-01-05T10:12:00+00:00",
            "WITHDRAW",
            "ann",
            "1.1",
            "'from_status':'IN_POST_APPROVAL'",
            "'to_status':'POST_REVIEWED'"),
        line("2026-01-05T10:13:00+00:00", "REVERT", "ann", "1.1", "'reason':'one more thing'"),
        line("2026-01-05T10:14:00+00:00", "CHECKIN", "ann", "1.1"),
        route("2026-01-05T10:15:00+00:00", "ROUTE_REVIEW", "ann", "1.1", "POST_REVIEW"),
        review("2026-01-05T10:16:00+00:00", "qa", "1.1"),
        route("2026-01-05T10:17:00+00:00", "ROUTE_APPROVAL", "ann", "1.1", "POST_APPROVAL"),
        line("2026-01-05T10:18:00+00:00", "REJECT", "qa", "1.1", "'comment':'not yet'"),
        route("2026-01-05T10:19:00+00:00", "ROUTE_APPROVAL", "ann", "1.1", "POST_APPROVAL"),
        line("2026-01-05T10:20:00+00:00", "APPROVE", "qa", "1.1"),
        change("2026-01-05T10:20:00+00:00", "qa", "2.0", "IN_POST_APPROVAL", "POST_APPROVED"),
        line("2026-01-05T10:21:00+00:00", "CLOSE", "ann", "2.0"));
    meta("CR", "CR-001", "2.0", "CLOSED", true);
    file(".archive/CR/CR-001/CR-001-v0.1.md", "# plan");
    file("CR/CR-001/CR-001.md", "# done");
    return this;
  }

  StoreBuilder procedure() {
    file(
        ".audit/SOP/SOP-001.jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'How to'"),
        line("2026-01-05T10:05:30+00:00", "EFFECTIVE", "qa", "1.0", "'from_version':'0.1'"),
        line("2026-01-06T10:00:00+00:00", "CHECKOUT", "ann", "1.1", "'from_version':'1.0'"),
        line("2026-01-06T11:00:00+00:00", "CHECKIN", "ann", "1.1"),
        line("2026-01-06T12:00:00+00:00", "EFFECTIVE", "qa", "2.0", "'from_version':'1.1'"));
    meta("SOP", "SOP-001", "2.0", "EFFECTIVE", false);
    file(".archive/SOP/SOP-001-v0.1.md", "# first");
    file(".archive/SOP/SOP-001-v1.0.md", "# first");
    file("SOP/SOP-001.md", "# second");
    return this;
  }

  StoreBuilder template() {
    file(
        ".audit/TEMPLATE/TEMPLATE-CR.jsonl",
        line("2026-01-05T11:00:30.250000", "CREATE", "ann", "1.0", "'comment':'moved in'"));
    meta("TEMPLATE", "TEMPLATE-CR", "1.0", "EFFECTIVE", false);
    file("TEMPLATE/TEMPLATE-CR.md", "# {{title}}");
    return this;
  }

  static String line(String ts, String event, String user, String version, String... more) {
    StringBuilder line = new StringBuilder();
    line.append("{'ts':'").append(ts).append("','event':'").append(event).append("','user':'");
    line.append(user).append("','version':'").append(version).append("'");
    Arrays.stream(more).forEach(field -> line.append(",").append(field));
    return line.append("}").toString().replace('\'', '"');
  }

  static String change(String ts, String user, String version, String from, String to) {
    String fromField = "'from_status':'" + from + "'";
    return line(ts, "STATUS_CHANGE", user, version, fromField, "'to_status':'" + to + "'");
  }

  static String route(String ts, String event, String user, String version, String phase) {
    String field = event.equals("ROUTE_REVIEW") ? "review_type" : "approval_type";
    String phaseField = "'" + field + "':'" + phase + "'";
    return line(ts, event, user, version, "'assignees':['qa']", phaseField);
  }

  static String review(String ts, String user, String version) {
    return line(ts, "REVIEW", user, version, "'outcome':'RECOMMEND'", "'comment':'two\\nlines'");
  }

  StoreBuilder meta(String type, String id, String version, String status, boolean executable) {
    return file(
        ".meta/" + type + "/" + id + ".json",
        "{",
        "  \"doc_id\": \"" + id + "\",",
        "  \"doc_type\": \"" + type + "\",",
        "  \"version\": \"" + version + "\",",
        "  \"status\": \"" + status + "\",",
        "  \"executable\": " + executable + ",",
        "  \"responsible_user\": null,",
        "  \"checked_out\": false,",
        "  \"review_outcomes\": {\"qa\": \"RECOMMEND\"}",
        "}");
  }

  /** Lines, each ended by a line feed. */
  StoreBuilder file(String path, String... lines) {
    return bytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  StoreBuilder bytes(String path, byte[] bytes) {
    try {
      Path file = path(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  StoreBuilder replace(String path, String text, String by) {
    return bytes(path, text(path).replace(text, by).getBytes(StandardCharsets.UTF_8));
  }

  StoreBuilder delete(String path) {
    try {
      Files.delete(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Line {@code number}, from 1, without its end. */
  String lineOf(String path, int number) {
    return text(path).split("\n", -1)[number - 1];
  }

  StoreBuilder replaceLine(String path, int number, String line) {
    String[] lines = text(path).split("\n", -1);
    lines[number - 1] = line;
    return bytes(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** {@code path:line:col} of where {@code text} starts in that line. */
  String place(String path, int number, String text) {
    return path + ":" + number + ":" + (lineOf(path, number).indexOf(text) + 1);
  }

  String text(String path) {
    try {
      return Files.readString(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String path) {
    return dir.resolve(path);
  }

  LegacyStore read() throws LegacyStoreException {
    return LegacyStore.read(dir, ZONE);
  }
}
