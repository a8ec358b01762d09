package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form and what was answered so far. Immutable. */
public final class Interview {

  private final Form form;
  private final List<Entry> entries;
  private final Map<Position, List<Entry.Response>> answers = new LinkedHashMap<>();
  private final Walk walk;

  private Interview(Form form, List<Entry> entries) {
    this.form = form;
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      if (entry instanceof Entry.Response response) {
        answers.computeIfAbsent(response.position(), p -> new ArrayList<>()).add(response);
      }
    }
    this.walk = new Walk(form, entries, answers);
  }

  /** The interview as these entries have left it. */
  public static Interview of(Form form, List<Entry> entries) {
    return new Interview(form, entries);
  }

  /** The same after one entry more. */
  public Interview with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Interview(form, more);
  }

  public Form form() {
    return form;
  }

  /** All entries, oldest first. */
  public List<Entry> entries() {
    return entries;
  }

  /** What is to be answered next; empty once everything is. */
  public Optional<Position> turn() {
    return walk.turn();
  }

  /** True if nothing is left to be answered. */
  public boolean isComplete() {
    return turn().isEmpty();
  }

  /** The positions that are answered, in the order of their first answers. */
  public List<Position> answered() {
    return List.copyOf(answers.keySet());
  }

  /** What stands at a position now. */
  public Optional<Entry.Response> latest(Position position) {
    List<Entry.Response> given = responses(position);
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  /** All that was ever answered at a position, oldest first. */
  public List<Entry.Response> responses(Position position) {
    return List.copyOf(answers.getOrDefault(position, List.of()));
  }

  /** What a person is told at a position: its guidance, with the answers that it quotes. */
  public String guidance(Position position) {
    String text = form.question(position.question()).map(Question::guidance).orElse("");
    return FormQuotes.filled(text, id -> quoted(id, position.round()).orElse("..."));
  }

  /** Why a reply is not taken; empty if it is. */
  public Optional<Refusal> refusal(Reply reply) {
    return new ReplyCheck(this).refusal(reply);
  }

  /** The text of the document: the same for the same form and entries. */
  public String compiled() {
    return new CompiledText(this, walk).text();
  }

  /** The answer that a quotation in some round means: that of the round, else the newest. */
  Optional<String> quoted(String question, int round) {
    Optional<Entry.Response> own = latest(new Position(question, round));
    if (own.isPresent()) {
      return own.map(Entry.Response::value);
    }
    return answered().stream()
        .filter(p -> p.question().equals(question))
        .reduce((first, second) -> second)
        .flatMap(this::latest)
        .map(Entry.Response::value);
  }

  Walk walk() {
    return walk;
  }
}
