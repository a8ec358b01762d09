package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.List;

/** Makes the text of a document of a form and its answers. */
final class CompiledText {

  /** Stands where an answer is still to come; no document is routed for approval with one. */
  private static final String OPEN = "[ANSWER]";

  private static final String NOT_ASKED = "Not asked.";

  private final Interview interview;
  private final Walk walk;
  private final List<String> blocks = new ArrayList<>();

  CompiledText(Interview interview, Walk walk) {
    this.interview = interview;
    this.walk = walk;
  }

  String text() {
    add(interview.form().preamble());
    for (Part part : interview.form().parts()) {
      if (part instanceof Part.Loop loop) {
        rounds(loop);
      } else {
        part(part, 0);
      }
    }
    prose(interview.form().epilogue(), 0);
    return String.join("\n\n", blocks) + "\n";
  }

  private void rounds(Part.Loop loop) {
    for (int round = 1; round <= Math.max(1, walk.rounds(loop.name())); round++) {
      add("**Round " + round + "**");
      walk.reopening(loop.name(), round).ifPresent(r -> add(reopened(r)));
      for (Part part : loop.parts()) {
        part(part, round);
      }
    }
  }

  private void part(Part part, int round) {
    if (part instanceof Part.Prose prose) {
      prose(prose.text(), round);
    } else if (part instanceof Question question) {
      prose(question.guidance(), round);
      add(answer(new Position(question.id(), round)));
    }
  }

  private void prose(String text, int round) {
    add(
        FormQuotes.filled(
            text, id -> interview.quoted(id, round).map(Quotation::inline).orElse("...")));
  }

  private String answer(Position position) {
    List<Entry.Response> given = interview.responses(position);
    if (given.isEmpty()) {
      return walk.isPast(position) ? NOT_ASKED : OPEN;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Entry.Response response = given.get(i);
      boolean amended = i + 1 < given.size();
      lines.add("> " + attribution(response) + (amended ? ", amended below:" : ":"));
      lines.add(">");
      lines.addAll(
          amended ? Quotation.struck(response.value()) : Quotation.block(response.value()));
      if (amended) {
        lines.add(">");
      }
    }
    return String.join("\n", lines);
  }

  private static String attribution(Entry.Response response) {
    StringBuilder line = new StringBuilder();
    String reason = response.reason();
    line.append(reason == null ? "Answered by `" : "Amended by `").append(response.actor());
    line.append("` at ").append(UtcTime.text(response.time()));
    if (response.observed() != null) {
      line.append(" on commit `").append(response.observed()).append('`');
    }
    if (reason != null) {
      line.append(", because ").append(Quotation.quoted(reason));
    }
    return line.toString();
  }

  private static String reopened(Entry.Reopening reopening) {
    return "> Reopened by `"
        + reopening.actor()
        + "` at "
        + UtcTime.text(reopening.time())
        + ", because "
        + Quotation.quoted(reopening.reason())
        + '.';
  }

  private void add(String block) {
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }
}
