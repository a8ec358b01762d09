package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.TooManyCommitsException;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;

/**
 * Judges a push: the events it brings to the ledger branch, by the state at the branch's old tip,
 * and whatever else it brings, which must be code. Which branch holds the ledger the caller says,
 * and not what is pushed.
 */
public final class PushVerifier {

  private final Repository repository;
  private final Verifier verifier;
  private final String ledger;
  private final int most;
  private final boolean whole;

  private PushVerifier(
      Repository repository, Verifier verifier, String ledger, int most, boolean whole) {
    this.repository = repository;
    this.verifier = verifier;
    this.ledger = ledger;
    this.most = most;
    this.whole = whole;
  }

  /**
   * A verifier of pushes into one repository.
   *
   * @param verifier judges the ledger branch of the same repository
   * @param ledger the ledger branch: {@code HEAD} for the one that HEAD names, a branch, or a full
   *     name
   * @throws CannotJudgeException if this names no branch
   */
  public static PushVerifier of(Repository repository, Verifier verifier, String ledger)
      throws CannotJudgeException {
    return new PushVerifier(
        repository, verifier, branch(repository, ledger), Integer.MAX_VALUE, false);
  }

  /** The same, also judging from genesis what stood on the branch before. */
  public PushVerifier fromGenesis() {
    return new PushVerifier(repository, verifier, ledger, most, true);
  }

  /** The same, refusing a push with more new commits (QMS-913). */
  public PushVerifier lookingAt(int mostCommits) {
    return new PushVerifier(repository, verifier, ledger, mostCommits, whole);
  }

  private static String branch(Repository repository, String name) throws CannotJudgeException {
    String full = name;
    try {
      if (name.equals(Constants.HEAD)) {
        full = String.valueOf(repository.getFullBranch());
      }
    } catch (IOException e) {
      throw new CannotJudgeException("HEAD cannot be read", "name the ledger branch: --ref main");
    }
    full = full.startsWith(Constants.R_REFS) ? full : Constants.R_HEADS + full;
    if (!Repository.isValidRefName(full) || !full.startsWith(Constants.R_HEADS)) {
      throw new CannotJudgeException(
          "'" + name + "' does not name a branch", "name the ledger branch: --ref main");
    }
    if (ObjectId.isId(full.substring(Constants.R_HEADS.length()))) {
      throw new CannotJudgeException(
          "HEAD names a commit and no branch", "name the ledger branch: --ref main");
    }
    return full;
  }

  /**
   * Judges what a push asks for.
   *
   * @param changes each ref once
   * @param request what else is known: the root, whether it must be pinned, the clock; its tip and
   *     base are not looked at
   * @throws CannotJudgeException if nothing is pushed, or there is no ledger to judge it by
   */
  public Verification verify(List<RefChange> changes, VerifyRequest request)
      throws CannotJudgeException {
    refuseNonsense(changes);
    Optional<RefChange> pushed =
        changes.stream().filter(change -> change.ref().equals(ledger)).findFirst();
    ObjectId old = pushed.map(RefChange::before).orElseGet(this::standing);
    ObjectId tip = pushed.filter(c -> !c.deletes()).map(RefChange::after).orElse(old);
    if (tip.equals(ObjectId.zeroId())) {
      throw new CannotJudgeException(
          "there is no ledger on " + ledger, "push the ledger branch first");
    }
    List<ObjectId> line = brought(old, tip);
    if (line.size() > most) {
      return refusal(request, tip, new TooManyCommitsException(most).finding());
    }
    Verification result = verifier.judged(asked(request, old, tip));
    List<Finding> findings = new ArrayList<>(result.findings());
    pushed
        .filter(RefChange::deletes)
        .ifPresent(deletion -> findings.add(OutsideLedger.deletion(deletion)));
    int commits = result.scope().commits() + beside(changes, old, line, findings);
    Verification.Scope scope =
        new Verification.Scope(
            "a push to " + ledger, result.scope().tip(), result.scope().base(), commits);
    return new Verification(scope, result.trust(), result.tally(), findings);
  }

  /**
   * True if the ledger branch holds an event, where it stands or where it is pushed to.
   *
   * @throws CannotJudgeException if its commits cannot be read
   */
  public boolean findsLedger(List<RefChange> changes) throws CannotJudgeException {
    List<ObjectId> tips = new ArrayList<>(List.of(standing()));
    changes.stream()
        .filter(change -> change.ref().equals(ledger))
        .map(RefChange::after)
        .forEach(tips::add);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      for (ObjectId tip : tips) {
        if (!tip.equals(ObjectId.zeroId())
            && EventMessage.claimsToBeEvent(
                History.lastEvent(source, RawCommit.read(source, tip)).message())) {
          return true;
        }
      }
      return false;
    } catch (DamagedObjectException e) {
      throw new CannotJudgeException(String.valueOf(e.getMessage()), e.finding().fix());
    }
  }

  /**
   * Judges a push into a repository that has no ledger yet: it brings code, and no event.
   *
   * @return what is wrong
   */
  public List<Finding> verifyCode(List<RefChange> changes) throws CannotJudgeException {
    refuseNonsense(changes);
    List<Finding> findings = new ArrayList<>();
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      OutsideLedger outside =
          new OutsideLedger(source, tipsBeside(changes), List.of(), ledger, most);
      changes.forEach(change -> findings.addAll(outside.check(change)));
    }
    return findings;
  }

  /** Judges what goes elsewhere than to the ledger branch; gives the number of commits. */
  private int beside(
      List<RefChange> changes, ObjectId old, List<ObjectId> line, List<Finding> findings)
      throws CannotJudgeException {
    List<RefChange> others = changes.stream().filter(c -> !c.ref().equals(ledger)).toList();
    if (others.isEmpty()) {
      return 0;
    }
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      Set<ObjectId> known = tipsBeside(changes);
      known.add(old);
      // Git moves the refs one by one: another push may keep the ledger from moving, and a branch
      // would stand on events that the ledger does not have. Only a first push has no rival.
      List<ObjectId> sure = old.equals(ObjectId.zeroId()) ? line : List.of();
      OutsideLedger outside = new OutsideLedger(source, known, sure, ledger, most);
      others.forEach(change -> findings.addAll(outside.check(change)));
      return outside.looked();
    }
  }

  private Verification refusal(VerifyRequest request, ObjectId tip, Finding finding) {
    return new Verification(
        new Verification.Scope("a push to " + ledger, tip.name(), null, 0),
        new Verification.Trust(null, request.root().orElse(null), 0, null, List.of()),
        new Verification.Tally(Map.of(), Map.of(), Map.of(), Map.of()),
        List.of(finding));
  }

  private VerifyRequest asked(VerifyRequest request, ObjectId old, ObjectId tip)
      throws CannotJudgeException {
    if (request.verifiedGenesis().isPresent()) {
      return request.between(request.base().orElseThrow(), tip.name());
    }
    boolean fromGenesis = whole || old.equals(ObjectId.zeroId()) || isBeforeLedger(old, tip);
    return request.between(fromGenesis ? null : old.name(), tip.name());
  }

  /** True if the push brings the first event to a branch that held code only. */
  private boolean isBeforeLedger(ObjectId old, ObjectId tip) throws CannotJudgeException {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      Optional<History> since = History.since(repository, source, old, tip);
      if (since.isEmpty() || since.get().eventFrom(1, source).isEmpty()) {
        return false;
      }
      RawCommit last = History.lastEvent(source, RawCommit.read(source, old));
      return !EventMessage.claimsToBeEvent(last.message());
    } catch (DamagedObjectException e) {
      return false; // told by who judges the ledger branch
    }
  }

  /** The commits that the push brings to the line of the ledger branch. */
  private List<ObjectId> brought(ObjectId old, ObjectId tip) throws CannotJudgeException {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      if (old.equals(ObjectId.zeroId())) {
        return History.of(repository, source, tip).ids();
      }
      return History.since(repository, source, old, tip)
          .map(since -> since.ids().subList(1, since.ids().size()))
          .orElse(List.of());
    } catch (DamagedObjectException e) {
      return List.of(); // told by who judges the ledger branch
    }
  }

  /** Where the refs stand that the push lets alone, and where those stood that it moves. */
  private Set<ObjectId> tipsBeside(List<RefChange> changes) throws CannotJudgeException {
    Set<ObjectId> tips = new HashSet<>();
    Set<String> moved = new HashSet<>();
    for (RefChange change : changes) {
      moved.add(change.ref());
      tips.add(change.before());
    }
    try {
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        if (ref.getObjectId() != null && !ref.isSymbolic() && !moved.contains(ref.getName())) {
          tips.add(ref.getObjectId());
        }
      }
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the refs of the repository cannot be read", "check the repository with git fsck");
    }
    return tips;
  }

  private ObjectId standing() {
    try {
      Ref ref = repository.exactRef(ledger);
      return ref == null || ref.getObjectId() == null ? ObjectId.zeroId() : ref.getObjectId();
    } catch (IOException e) {
      return ObjectId.zeroId();
    }
  }

  private static void refuseNonsense(List<RefChange> changes) throws CannotJudgeException {
    if (changes.isEmpty()) {
      throw new CannotJudgeException(
          "nothing is pushed", "give one line for each ref: OLD-ID NEW-ID REF");
    }
    Set<String> refs = new HashSet<>();
    for (RefChange change : changes) {
      if (!refs.add(change.ref())) {
        throw new CannotJudgeException(change.ref() + " is pushed twice", "name each ref once");
      }
    }
  }
}
