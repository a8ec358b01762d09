package org.gitqms.rules.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** Well-formed events of every kind, the same for the same seed. */
final class RandomEvents {

  private static final String LETTERS = "abc xyz: -> QMS-\u00e4\u4e2d\ud83d\ude00,.#'\"{}\t";

  private static final List<String> INSERTED =
      List.of("\n", " ", "x", "\r", ":", "\u200b", "QMS-Event: ");

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  Event next() {
    EventKind kind = pick(List.of(EventKind.values()));
    Event event = Event.by(id(), kind);
    for (TrailerKey key : TrailerKey.values()) {
      boolean present =
          Trailers.required(kind).contains(key)
              || (Trailers.allows(kind, key) && random.nextBoolean());
      if (present && key != TrailerKey.EVENT && key != TrailerKey.ACTOR) {
        event = event.with(key, values(key));
      }
    }
    return event.saying(random.nextInt(3) == 0 ? "" : text());
  }

  String subject() {
    return "qms: " + line();
  }

  /** One small change anywhere in a message. */
  String mutation(String message) {
    int at = random.nextInt(message.length());
    List<String> lines = new ArrayList<>(List.of(message.split("\n", -1)));
    int line = random.nextInt(lines.size());
    String before = message.substring(0, at);
    String after = message.substring(at + 1);
    return switch (random.nextInt(7)) {
      case 0 -> before + after;
      case 1 -> before + pick(INSERTED) + message.substring(at);
      case 2 -> before + (char) (' ' + random.nextInt(95)) + after;
      case 3 -> {
        lines.add(line, lines.get(line));
        yield String.join("\n", lines);
      }
      case 4 -> {
        lines.remove(line);
        yield String.join("\n", lines);
      }
      case 5 -> {
        lines.add(random.nextInt(lines.size()), lines.remove(line));
        yield String.join("\n", lines);
      }
      default -> before;
    };
  }

  private List<String> values(TrailerKey key) {
    Set<String> values = new LinkedHashSet<>();
    int count = Trailers.mayRepeat(key) ? 1 + random.nextInt(3) : 1;
    for (int i = 0; i < count; i++) {
      values.add(value(key));
    }
    return List.copyOf(values);
  }

  private String value(TrailerKey key) {
    return switch (key) {
      case EVENT -> pick(List.of(EventKind.values())).word();
      case DOCUMENT, CHANGE, FROM -> "CR-" + (100 + random.nextInt(900));
      case ACTOR, OWNER, ASSIGN -> id();
      case TRANSITION, STATED -> status() + " -> " + status();
      case VERSION -> random.nextInt(40) + "." + random.nextInt(40);
      case CONTENT, STORE -> "sha256:" + String.format("%064x", random.nextInt(Integer.MAX_VALUE));
      case MEANING -> pick(List.of(Meaning.values())).word();
      case TITLE -> line();
      case VARIANCE -> "type-" + (1 + random.nextInt(2));
      case ITEM -> "EI-" + (1 + random.nextInt(30));
      case OUTCOME -> random.nextBoolean() ? "recommend" : "request-updates";
      case PROMPT -> pick(List.of("subject", "step.1", "a-b.999"));
      case OBSERVED -> "0123456789abcdef0123456789abcdef01234567";
      case REASON -> line();
      case KEY -> "SHA256:" + "Ab+/9xyz".repeat(6).substring(random.nextInt(5)).substring(0, 43);
      case COUNTS -> random.nextInt(9) + " events, 1 lines, 2 documents";
      case ENTRY, PHASE -> pick(List.of("CHECKIN", "ROUTE_REVIEW", "PRE_REVIEW"));
      case COMMIT, GENESIS -> "0123456789abcdef0123456789abcdef01234567";
      case RUN -> "run-" + random.nextInt(99) + "/" + (1 + random.nextInt(9));
      case TESTS -> random.nextInt(99) + " passed, 0 failed, " + random.nextInt(9) + " skipped";
      case SOURCE -> ".audit/CR/CR 1.jsonl:" + (1 + random.nextInt(99));
    };
  }

  private String id() {
    return pick(List.of("init", "qa", "rev", "ann-bot", "a.b_c"));
  }

  private Status status() {
    return pick(List.of(Status.values()));
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      lines.add(line());
      if (random.nextInt(3) == 0) {
        lines.add("");
      }
    }
    return String.join("\n", lines).strip();
  }

  /** Nothing that looks like a trailer, and no blank at its ends. */
  private String line() {
    StringBuilder line = new StringBuilder("w");
    for (int i = random.nextInt(20); i > 0; i--) {
      int at = random.nextInt(LETTERS.length());
      line.appendCodePoint(
          LETTERS.codePointAt(Character.isLowSurrogate(LETTERS.charAt(at)) ? at - 1 : at));
    }
    return line.append('w').toString();
  }

  private <T> T pick(Collection<T> some) {
    return List.copyOf(some).get(random.nextInt(some.size()));
  }
}
