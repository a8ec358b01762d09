package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.LedgerLine;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;

/**
 * How far this clone has verified its ledger branch. Whatever brought more to it, such as {@code
 * git pull}, is judged before anything is signed on top of it.
 */
public final class VerifiedLine {

  private static final Pattern FORM =
      Pattern.compile("genesis ([0-9a-f]{40})\ntip ([0-9a-f]{40})\n");

  private final Desk desk;
  private final Path file;

  private VerifiedLine(Desk desk) {
    this.desk = desk;
    this.file = desk.ownFolder().resolve("verified");
  }

  /** The line of a clone. */
  public static VerifiedLine of(Desk desk) {
    return new VerifiedLine(desk);
  }

  /** What is recorded. */
  private record Known(String genesis, String tip) {}

  /**
   * Judges what is not verified yet, the first time all of it. Writes nothing.
   *
   * @return why it is not to be built upon; empty if it is, and if there is no ledger
   * @throws CannotJudgeException if it cannot be judged
   */
  public List<Finding> judge() throws IOException, CannotJudgeException {
    return verified().map(VerifiedLine::mistakes).orElse(List.of());
  }

  /** The same; what is accepted is recorded. */
  List<Finding> goOn() throws IOException, CannotJudgeException {
    Optional<Verification> verified = verified();
    if (verified.isPresent() && verified.get().accepted()) {
      String genesis = verified.get().trust().genesis();
      if (genesis != null) {
        write(new Known(genesis, verified.get().scope().tip()));
      }
    }
    return verified.map(VerifiedLine::mistakes).orElse(List.of());
  }

  /**
   * Takes over what was judged while it was written.
   *
   * @param from where the branch stood; what git has brought there unjudged is judged next time
   */
  void moved(@Nullable ObjectId from, ObjectId to) throws IOException {
    Optional<Known> known = known();
    if (from != null && known.filter(k -> k.tip().equals(from.name())).isPresent()) {
      write(new Known(known.get().genesis(), to.name()));
    }
  }

  /** Empty if nothing is new. */
  private Optional<Verification> verified() throws IOException, CannotJudgeException {
    Optional<ObjectId> tip = desk.tip();
    if (tip.isEmpty() || !desk.isGoverned()) {
      return Optional.empty();
    }
    Optional<Known> known = known();
    if (known.filter(k -> k.tip().equals(tip.get().name())).isPresent()) {
      return Optional.empty();
    }
    VerifyRequest request =
        VerifyRequest.history(tip.get().name())
            .pinnedTo(desk.settings().value(Settings.ROOT).orElse(null));
    Optional<ObjectId> from = known.isPresent() ? common(known.get(), tip.get()) : Optional.empty();
    if (from.equals(tip)) {
      return Optional.empty(); // set back, as by an undo
    }
    if (from.isPresent()) {
      request = request.goingOnFrom(from.get().name(), known.orElseThrow().genesis());
    }
    return Optional.of(Verifier.of(desk.repository()).verify(request));
  }

  /** The newest commit on the line that is verified from which {@code tip} goes on. */
  private Optional<ObjectId> common(Known known, ObjectId tip)
      throws IOException, CannotJudgeException {
    ObjectId verified = ObjectId.fromString(known.tip());
    if (!desk.repository().getObjectDatabase().has(verified)) {
      return Optional.empty();
    }
    ObjectId base = Unpublished.mergeBase(desk.repository(), tip, verified);
    return base != null && LedgerLine.goesThrough(desk.repository(), verified.name(), base.name())
        ? Optional.of(base)
        : Optional.empty();
  }

  private static List<Finding> mistakes(Verification verified) {
    return verified.accepted() ? List.of() : verified.findings();
  }

  /** What cannot be read counts as nothing: then all is judged anew. */
  private Optional<Known> known() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(Files.readString(file));
    return form.matches() ? Optional.of(new Known(form.group(1), form.group(2))) : Optional.empty();
  }

  private void write(Known known) throws IOException {
    Path fresh = file.resolveSibling("verified.new");
    Files.createDirectories(desk.ownFolder());
    Files.writeString(fresh, "genesis " + known.genesis() + "\ntip " + known.tip() + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
