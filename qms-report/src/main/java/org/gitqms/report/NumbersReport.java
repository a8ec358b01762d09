package org.gitqms.report;

import java.util.Map;
import java.util.SortedMap;
import org.gitqms.rules.numbers.Numbers;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a history adds up to, for people and for programs. */
public final class NumbersReport {

  private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

  private NumbersReport() {}

  /** Plain text, a table for each kind of number. */
  public static String text(Numbers numbers) {
    StringBuilder out = new StringBuilder("Documents\n");
    numbers
        .documents()
        .forEach(
            (type, byStatus) ->
                byStatus.forEach(
                    (status, count) -> row(out, type + " " + status, String.valueOf(count))));
    section(out, "Events", numbers.events());
    section(out, "Imported entries", numbers.importedEntries());
    section(out, "Reviews by kind of principal", numbers.reviews());
    section(out, "Approvals by kind of principal", numbers.approvals());
    if (numbers.attested() > 0) {
      row(out, "of both, attested, not verified", String.valueOf(numbers.attested()));
    }
    out.append("Records\n");
    row(out, "median time from route to review", duration(numbers.medianReviewSeconds()));
    row(out, "most VARs in one CR", most(numbers.mostVariances()));
    row(out, "most execution items in one CR", most(numbers.mostItems()));
    return out.toString();
  }

  /** JSON with two spaces of indentation; times in seconds. */
  public static String json(Numbers numbers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", 1);
    ObjectNode documents = json.putObject("documents");
    numbers.documents().forEach((type, byStatus) -> put(documents.putObject(type), byStatus));
    put(json.putObject("events"), numbers.events());
    put(json.putObject("importedEntries"), numbers.importedEntries());
    put(json.putObject("reviews"), numbers.reviews());
    put(json.putObject("approvals"), numbers.approvals());
    json.put("attestedNotVerified", numbers.attested());
    if (numbers.medianReviewSeconds() < 0) {
      json.putNull("medianReviewSeconds");
    } else {
      json.put("medianReviewSeconds", numbers.medianReviewSeconds());
    }
    put(json.putObject("mostVariances"), numbers.mostVariances());
    put(json.putObject("mostExecutionItems"), numbers.mostItems());
    return JSON.writeValueAsString(json).replace("\r\n", "\n") + "\n";
  }

  private static void put(ObjectNode json, Map<String, Integer> counts) {
    counts.forEach(json::put);
  }

  private static void put(ObjectNode json, Numbers.Most most) {
    json.put("document", most.document());
    json.put("count", most.count());
  }

  private static void section(StringBuilder out, String title, SortedMap<String, Integer> counts) {
    if (!counts.isEmpty()) {
      out.append(title).append('\n');
      counts.forEach((name, count) -> row(out, name, String.valueOf(count)));
    }
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format("  %-36s %s%n", name, value).replace("\r\n", "\n"));
  }

  private static String most(Numbers.Most most) {
    return most.count() == 0 ? "none" : most.count() + " (" + most.document() + ")";
  }

  private static String duration(long seconds) {
    if (seconds < 0) {
      return "nothing was reviewed";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? minutes + " min " + seconds % 60 + " s"
        : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
