package org.gitqms.githooks.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.ledger.commit.CodeAdvice;
import org.gitqms.ledger.commit.CommitDesk;
import org.gitqms.ledger.commit.HookPlace;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Preparation;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;

/** Gives the message of a check-in its one canonical form. Messages of code stay as they are. */
final class CommitMsg {

  private static final String AGAIN = "; your text is kept: commit again with -e -F ";

  private CommitMsg() {}

  static Ruling run(HookCall call) throws IOException, CannotJudgeException, CannotActException {
    HookPlace place = call.place();
    MessageFile file = MessageFile.of(call);
    Optional<Preparation> prepared = place.prepared();
    if (prepared.isEmpty()) {
      return ofCode(place, file);
    }
    boolean done = false;
    try {
      Ruling ruling = ofCheckin(place, file, prepared.get());
      done = ruling.allows();
      return ruling;
    } finally {
      if (!done) {
        place.settle();
      }
    }
  }

  /** The check-in itself was judged before; the words of its author are what is new. */
  private static Ruling ofCheckin(HookPlace place, MessageFile file, Preparation prepared)
      throws IOException {
    String raw = file.text();
    Settings settings = Settings.read(place.git());
    String message = Cleanup.of(settings, place.usesEditor(), raw).clean(raw);
    if (message.isEmpty()) {
      return Ruling.refused(
          finding("the message is empty: nothing is checked in", "git commit -m TEXT"));
    }
    String said = withoutSubject(message, prepared.subject());
    Optional<String> trailer = said.lines().filter(CommitMsg::looksLikeTrailer).findFirst();
    if (trailer.isPresent()) {
      int line = raw.lines().map(String::stripTrailing).toList().indexOf(trailer.get()) + 1;
      return Ruling.refused(
          finding(
                  "a line of your text looks like a trailer of an event: " + trailer.get(),
                  "write it in other words" + AGAIN + file.path())
              .at(Location.of(file.path().getFileName().toString(), line)));
    }
    String whole = prepared.message(said);
    Ruling ruling = new Ruling(EventMessage.parse(whole).findings());
    if (ruling.allows()) {
      file.write(whole);
    }
    return ruling;
  }

  private static boolean looksLikeTrailer(String line) {
    return line.regionMatches(true, 0, "QMS-", 0, 4) && line.contains(":");
  }

  /** The first line that git-qms has proposed itself is no comment of the author. */
  private static String withoutSubject(String message, String subject) {
    boolean proposed = message.equals(subject) || message.startsWith(subject + "\n");
    return EventMessage.tidy(proposed ? message.substring(subject.length()) : message);
  }

  private static Ruling ofCode(HookPlace place, MessageFile file)
      throws IOException, CannotJudgeException, CannotActException {
    String raw = file.raw();
    if (EventMessage.claimsToBeEvent(raw)) {
      try (CommitDesk desk = CommitDesk.at(place)) {
        return desk.isGoverned() ? Ruling.refused(noEvent(file.path())) : Ruling.FINE;
      }
    }
    if (place.usesEditor() && raw.contains("\n" + TrailerKey.CHANGE.label() + ": ")) {
      leaveEmpty(place, file, raw);
    }
    if (!CodeAdvice.isAsked(place)) {
      return Ruling.FINE;
    }
    Cleanup cleanup = Cleanup.of(Settings.read(place.git()), place.usesEditor(), raw);
    String message = cleanup.clean(file.raw());
    return message.isBlank() ? Ruling.FINE : CodeAdvice.on(place, message);
  }

  /** A message that is nothing but the trailer put there for its author is empty to git, too. */
  private static void leaveEmpty(HookPlace place, MessageFile file, String raw) throws IOException {
    String message = Cleanup.of(Settings.read(place.git()), true, raw).clean(raw);
    boolean nothing =
        message.lines().allMatch(line -> line.startsWith(TrailerKey.CHANGE.label() + ": "));
    if (nothing) {
      file.writeRaw("");
    }
  }

  /** A message that says more than its commit is. */
  static Finding noEvent(Path message) {
    return finding(
        "the message says that this is an event, and it is none",
        "leave out the lines that begin with QMS-" + AGAIN + message);
  }

  private static Finding finding(String message, String fix) {
    return Finding.error(EventMessage.GRAMMAR, message, fix);
  }
}
