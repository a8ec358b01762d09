package org.gitqms.ledger.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.verify.PushVerifier;
import org.gitqms.ledger.verify.RefChange;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.snapshot.Snapshot;

/** What a server would say of a push, as far as this clone can know. */
public final class PushCheck {

  /** Another machine's clock may be ahead of this one, in seconds. */
  private static final long CLOCK_TOLERANCE = 300;

  private PushCheck() {}

  /**
   * Judges what git is about to send.
   *
   * @param remote the remote's name, or its address
   * @param lines {@code LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID}, as git gives them to pre-push
   * @throws IOException if a line is not of that form
   */
  public static Ruling check(HookPlace place, String remote, List<String> lines)
      throws IOException, CannotJudgeException {
    if (lines.isEmpty()) {
      return Ruling.FINE;
    }
    try (Desk desk = Desk.open(place.workTree(), place.around())) {
      if (!desk.isGoverned()) {
        return Ruling.FINE;
      }
      List<RefChange> changes = new ArrayList<>();
      for (String line : lines) {
        change(desk, line).ifPresent(changes::add);
      }
      if (changes.isEmpty()) {
        return Ruling.FINE;
      }
      if (changes.stream().noneMatch(change -> change.ref().equals(desk.ref()))) {
        ObjectId standing = standing(desk, remote);
        changes.add(new RefChange(desk.ref(), standing, standing));
      }
      return judge(desk, changes, place.around().clock().instant().getEpochSecond());
    }
  }

  private static Ruling judge(Desk desk, List<RefChange> changes, long now)
      throws CannotJudgeException {
    VerifyRequest request = VerifyRequest.history(desk.ref()).notLaterThan(now + CLOCK_TOLERANCE);
    Optional<String> given = given(desk, changes);
    request =
        given.isPresent()
            ? request.goingOnFrom(given.get(), given.get())
            : request.pinnedTo(desk.settings().value(Settings.ROOT).orElse(null));
    List<Finding> errors =
        PushVerifier.of(desk.repository(), Verifier.of(desk.repository()), desk.ref())
            .verify(changes, request)
            .findings()
            .stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    return new Ruling(errors);
  }

  /** What the server has judged itself is taken as given, if there is a ledger in it. */
  private static Optional<String> given(Desk desk, List<RefChange> changes) {
    try (ObjectSource source = new ObjectSource(desk.repository().newObjectReader())) {
      return changes.stream()
          .filter(change -> change.ref().equals(desk.ref()) && !change.creates())
          .map(RefChange::before)
          .filter(
              before ->
                  new SnapshotReader(source)
                      .open(RawCommit.read(source, before).tree())
                      .snapshot()
                      .filter(Snapshot::isGoverned)
                      .isPresent())
          .map(ObjectId::name)
          .findFirst();
    }
  }

  /** Empty if the other side has what this clone has not: then git itself says what to do. */
  private static Optional<RefChange> change(Desk desk, String line) throws IOException {
    String[] words = line.split(" ", -1);
    if (words.length != 4 || !ObjectId.isId(words[1]) || !ObjectId.isId(words[3])) {
      throw new IOException("git tells of a push in a form that is not known: " + line);
    }
    ObjectId before = ObjectId.fromString(words[3]);
    boolean known =
        before.equals(ObjectId.zeroId()) || desk.repository().getObjectDatabase().has(before);
    if (!known && words[2].equals(desk.ref())) {
      return Optional.empty();
    }
    return Optional.of(
        new RefChange(words[2], known ? before : ObjectId.zeroId(), ObjectId.fromString(words[1])));
  }

  /** Where the ledger branch stands there, as far as this clone knows. */
  private static ObjectId standing(Desk desk, String remote) throws IOException {
    Repository repository = desk.repository();
    for (String name :
        Stream.of(Constants.R_REMOTES + remote + "/" + desk.branch(), desk.ref()).toList()) {
      Ref ref = repository.exactRef(name);
      if (ref != null && ref.getObjectId() != null) {
        return ref.getObjectId();
      }
    }
    return ObjectId.fromString(desk.tipId().orElse(ObjectId.zeroId().name()));
  }
}
