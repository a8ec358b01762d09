package org.gitqms.githooks.demo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;

/** Where the players act: one ledger, one event after the other, a minute apart. */
final class Stage {

  private static final long BETWEEN_EVENTS = 60;

  private final Console console;
  private final LedgerSession session;
  private long time;

  Stage(Console console, LedgerSession session, long start) {
    this.console = console;
    this.session = session;
    this.time = start;
  }

  /** Founds the ledger with these files. */
  void found(Player founder, Map<String, Content> files) throws IOException, SigningException {
    Map<String, Optional<Content>> brought = new TreeMap<>();
    files.forEach((path, content) -> brought.put(path, Optional.of(content)));
    play(founder, Event.by(founder.id(), EventKind.GENESIS), brought);
  }

  /** An event about a document, with nothing to say but what it is. */
  ObjectId play(Player player, EventKind kind, DocumentId id) throws IOException, SigningException {
    return play(player, Event.by(player.id(), kind).on(id), Map.of());
  }

  /** A review. */
  void review(Player player, DocumentId id, String outcome, String text)
      throws IOException, SigningException {
    play(
        player,
        Event.by(player.id(), EventKind.REVIEW)
            .on(id)
            .with(TrailerKey.OUTCOME, outcome)
            .saying(text),
        Map.of());
  }

  /** A check-in of a text. */
  void checkin(Player player, DocumentId id, String text) throws IOException, SigningException {
    DocumentRecord record = session.state().record(id).orElseThrow();
    play(
        player,
        Event.by(player.id(), EventKind.CHECKIN).on(id),
        Map.of(session.state().workingPath(record), Optional.of(Content.of(text))));
  }

  /** When the next thing happens, in seconds since the epoch. */
  long next() {
    time += BETWEEN_EVENTS;
    return time;
  }

  /** Any event. */
  ObjectId play(Player player, Event event, Map<String, Optional<Content>> brought)
      throws IOException, SigningException {
    Ident ident = player.at(next());
    Verdict verdict = session.append(event, brought, ident, ident, player.key(), false);
    if (!(verdict instanceof Verdict.Accepted accepted)) {
      throw new IllegalStateException("the demo itself was refused: " + reason(verdict));
    }
    ObjectId commit = session.tip().orElseThrow();
    tell(console, commit, player, accepted.effects().orElseThrow().subject());
    return commit;
  }

  /** Says what somebody has committed. */
  static void tell(Console console, ObjectId commit, Player player, String subject) {
    console.println(
        String.format("  %s  %-9s %s", commit.name().substring(0, 12), player.id(), subject));
  }

  private static String reason(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected
        ? rejected.findings().stream()
            .map(Finding::message)
            .reduce((a, b) -> a + "; " + b)
            .orElse("no reason")
        : verdict.toString();
  }
}
