package org.gitqms.rules.event;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.workflow.EventKind;

/**
 * The commit message of an event: subject, blank line, free text, blank line, trailers, and a final
 * newline. The last paragraph is the trailers and nothing else. An event has exactly one message.
 */
public final class EventMessage {

  /** The rule that this grammar is. */
  public static final RuleId GRAMMAR = new RuleId("QMS-902");

  private static final String MARK = TrailerKey.EVENT.label() + ":";
  private static final String CHANGE = TrailerKey.CHANGE.label() + ": ";

  /** What the subject of an event begins with. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          Arrays.stream(EventKind.values())
              .map(EventKind::word)
              .collect(Collectors.joining("|", "(?i)^qms: *(?:", ")\\b")));

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final int LONGEST = 256 * 1024;
  private static final String FIX = "write events with git qms, not by hand";

  private EventMessage() {}

  /** What a message says: an event with its subject, or why it is none. */
  public record Parsed(Optional<Event> event, String subject, List<Finding> findings) {
    public Parsed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * True if a message claims to be an event, well-formed or not: some line has {@code QMS-Event:}.
   */
  public static boolean claimsToBeEvent(String message) {
    return message.startsWith(MARK) || message.contains("\n" + MARK);
  }

  /**
   * A line by which the message of another commit looks like that of an event: to git, which minds
   * neither case nor blanks in the name of a trailer, or to people. {@code QMS-Change} is what code
   * commits may say.
   */
  public static Optional<String> lookalike(String message) {
    List<String> lines = message.lines().toList();
    if (!lines.isEmpty() && SUBJECT.matcher(plain(lines.get(0))).find()) {
      return Optional.of(shorten(lines.get(0)));
    }
    return lines.stream()
        .filter(line -> !line.startsWith(CHANGE) && looksLikeTrailer(plain(line)))
        .map(EventMessage::shorten)
        .findFirst();
  }

  /** A line as it looks: without what is not seen, and with one kind of hyphen. */
  private static String plain(String line) {
    String shown = Normalizer.normalize(line, Normalizer.Form.NFKC);
    return UNSEEN.matcher(shown).replaceAll("").replaceAll("\\p{Pd}", "-").strip();
  }

  /** The message of an event under a subject. */
  public static String compose(String subject, Event event) {
    StringBuilder message = new StringBuilder(subject).append("\n\n");
    if (!event.text().isEmpty()) {
      message.append(event.text()).append("\n\n");
    }
    event
        .trailers()
        .forEach(
            (key, values) ->
                values.forEach(
                    v -> message.append(key.label()).append(": ").append(v).append('\n')));
    return message.toString();
  }

  /** Free text as it may stand in a message: LF line ends, nothing blank around it. */
  public static String tidy(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /**
   * True if a person may write this as the free text of an event: nothing hidden, nothing blank
   * around it, and no line that looks like a trailer.
   */
  public static boolean mayBeFreeText(String text) {
    return hiddenCharacter(text) < 0
        && text.equals(text.strip())
        && text.lines().noneMatch(EventMessage::looksLikeTrailer);
  }

  /** Reads a message strictly. */
  public static Parsed parse(String message) {
    if (message.length() > LONGEST) {
      return refused("the message is longer than 256 KiB");
    }
    int hidden = hiddenCharacter(message);
    if (hidden >= 0) {
      return refused(
          String.format(
              "the message holds the hidden character U+%04X", message.codePointAt(hidden)));
    }
    int subjectEnd = message.indexOf("\n\n");
    int trailersStart = message.lastIndexOf("\n\n");
    if (subjectEnd < 1
        || message.startsWith("\n\n\n", subjectEnd)
        || !message.endsWith("\n")
        || message.endsWith("\n\n")) {
      return refused("the message is not subject, text and trailers with blank lines between");
    }
    String subject = message.substring(0, subjectEnd);
    String text =
        trailersStart > subjectEnd ? message.substring(subjectEnd + 2, trailersStart) : "";
    List<Finding> findings = new ArrayList<>();
    Map<TrailerKey, List<String>> trailers =
        trailers(message.substring(trailersStart + 2), findings);
    if (!findings.isEmpty()) {
      return new Parsed(Optional.empty(), subject, findings);
    }
    Optional<EventKind> kind =
        trailers.getOrDefault(TrailerKey.EVENT, List.of()).stream()
            .findFirst()
            .flatMap(EventKind::parse);
    if (kind.isEmpty()) {
      return refused("the last paragraph has no QMS-Event trailer");
    }
    checkList(kind.get(), trailers, findings);
    checkText(kind.get(), text, findings);
    Event event = new Event(kind.get(), trailers, text);
    if (findings.isEmpty() && !compose(subject, event).equals(message)) {
      findings.add(
          finding("the message is not in canonical form: trailers out of order or spaced"));
    }
    return new Parsed(
        findings.isEmpty() ? Optional.of(event) : Optional.empty(), subject, findings);
  }

  private static Map<TrailerKey, List<String>> trailers(String block, List<Finding> findings) {
    Map<TrailerKey, List<String>> trailers = new EnumMap<>(TrailerKey.class);
    for (String line : block.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      int colon = line.indexOf(": ");
      Optional<TrailerKey> key =
          colon < 0 ? Optional.empty() : TrailerKey.parse(line.substring(0, colon));
      if (key.isEmpty()) {
        findings.add(finding("not a trailer of an event: '" + shorten(line) + "'"));
        continue;
      }
      String value = line.substring(colon + 2);
      if (!key.get().accepts(value)) {
        findings.add(
            finding(
                key.get().label()
                    + " is not "
                    + key.get().description()
                    + ": '"
                    + shorten(value)
                    + "'"));
      }
      trailers.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(value);
    }
    return trailers;
  }

  private static void checkList(
      EventKind kind, Map<TrailerKey, List<String>> trailers, List<Finding> findings) {
    for (TrailerKey key : Trailers.required(kind)) {
      if (!trailers.containsKey(key)) {
        findings.add(finding(key.label() + " is missing"));
      }
    }
    trailers.forEach(
        (key, values) -> {
          if (!Trailers.allows(kind, key)) {
            findings.add(finding("a " + kind.word() + " has no " + key.label()));
          } else if (values.size() > 1 && !Trailers.mayRepeat(key)) {
            findings.add(finding(key.label() + " stands more than once"));
          } else if (values.stream().distinct().count() < values.size()
              && key != TrailerKey.STATED) {
            findings.add(finding(key.label() + " says the same twice"));
          }
        });
  }

  private static void checkText(EventKind kind, String text, List<Finding> findings) {
    if (!text.equals(text.strip())) {
      findings.add(finding("the free text begins or ends with blank space"));
    }
    // A comment of an older system is quoted as it was; a person's text must not look like
    // trailers.
    boolean ownWords = kind != EventKind.IMPORT;
    if (ownWords && text.lines().anyMatch(EventMessage::looksLikeTrailer)) {
      findings.add(finding("a line of the free text looks like a trailer"));
    }
  }

  /** Git does not mind the case of a trailer's name. */
  private static boolean looksLikeTrailer(String line) {
    return line.regionMatches(true, 0, "QMS-", 0, 4) && line.contains(":");
  }

  private static int hiddenCharacter(String message) {
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c == '\n' || c == '\t' || (c >= ' ' && c < 0x7f)) {
        continue;
      }
      int type = Character.getType(message.codePointAt(i));
      if (type == Character.CONTROL
          || (type == Character.FORMAT && c != '\u200d')
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        return i;
      }
    }
    return -1;
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }

  private static Parsed refused(String message) {
    return new Parsed(Optional.empty(), "", List.of(finding(message)));
  }

  private static Finding finding(String message) {
    return Finding.error(GRAMMAR, message, FIX);
  }
}
