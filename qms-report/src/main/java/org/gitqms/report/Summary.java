package org.gitqms.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/**
 * What a result amounts to and how far it can be relied on, in sentences that every format shares.
 */
final class Summary {

  static final String AUTHENTICATED = "authenticated: root pinned";
  static final String CONSISTENT = "consistent, not authenticated";
  static final String ATTESTED = "attested, not verified";

  private static final String PINNED = "root pinned";
  private static final String AGENT = "agent";
  private static final String HISTORIC = "historic";

  private final Verification verification;

  Summary(Verification verification) {
    this.verification = verification;
  }

  /** Lines of the form {@code label: text}, without what hides in text. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("judged: " + judged());
    lines.add("trust: " + trust());
    lines.add("ungoverned: " + ungoverned());
    lines.add("policy: " + policy());
    lines.add("by agents: " + byAgents());
    if (importedReviews() + importedApprovals() > 0) {
      lines.add("imported: " + imported());
    }
    verification.trust().notes().forEach(note -> lines.add("note: " + VisibleText.of(note)));
    lines.add("findings: " + findings());
    return lines;
  }

  /** One sentence: accepted or refused, and what the answer rests on. */
  String outcome() {
    String found = number(verification.count(Severity.ERROR), "error") + " in " + commits();
    if (!verification.accepted()) {
      return "REFUSED: " + found;
    }
    String trust = trust();
    return "ACCEPTED: " + found + (trust.equals(AUTHENTICATED) ? "" : " (" + trust + ")");
  }

  String judged() {
    Verification.Scope scope = verification.scope();
    return commits() + " of " + VisibleText.of(scope.ref()) + ", " + start() + tip();
  }

  String trust() {
    if (!verification.accepted()) {
      return "refused; " + root();
    }
    boolean pinned = verification.trust().pinned();
    String base = verification.scope().base();
    if (base == null) {
      return pinned ? AUTHENTICATED : CONSISTENT;
    }
    // Whatever led to the state at the base was not judged, so nothing about it is authentic.
    return (pinned ? PINNED : CONSISTENT)
        + ", state at "
        + VisibleText.shortId(base)
        + " taken as given";
  }

  private String root() {
    Verification.Trust trust = verification.trust();
    if (trust.root() == null) {
      return "root not pinned";
    }
    if (trust.genesis() == null) {
      return PINNED + ", no genesis found";
    }
    return trust.pinned() ? PINNED : PINNED + ", genesis differs";
  }

  int importedReviews() {
    return verification.tally().reviewsByKind().getOrDefault(HISTORIC, 0);
  }

  int importedApprovals() {
    return verification.tally().approvalsByKind().getOrDefault(HISTORIC, 0);
  }

  private String start() {
    String base = verification.scope().base();
    String genesis = verification.trust().genesis();
    if (base != null) {
      return "from base " + VisibleText.shortId(base) + " (its state is taken as given)";
    }
    return genesis == null ? "no genesis found" : "from genesis " + VisibleText.shortId(genesis);
  }

  private String tip() {
    return ", to " + VisibleText.shortId(verification.scope().tip());
  }

  private String ungoverned() {
    int before = verification.trust().ungovernedAncestors();
    if (verification.trust().genesis() == null) {
      return "not known, no genesis found";
    }
    return before == 0
        ? "no commits before genesis"
        : number(before, "commit") + " before genesis, judged by nobody";
  }

  private String policy() {
    String from = verification.trust().governedFrom();
    if (verification.scope().commits() == 0) {
      return "not known, nothing was judged";
    }
    if (from != null && from.equals(verification.scope().base())) {
      return "governed at the base already; since when was not judged";
    }
    return from == null
        ? "not governed yet, the administrator alone can change it"
        : "governed from commit "
            + VisibleText.shortId(from)
            + ", before it the administrator alone could change it";
  }

  private String byAgents() {
    Verification.Tally tally = verification.tally();
    return share(tally.reviewsByKind(), "review")
        + ", "
        + share(tally.approvalsByKind(), "approval");
  }

  private static String share(Map<String, Integer> byKind, String noun) {
    long all = byKind.values().stream().mapToLong(Integer::longValue).sum();
    long live = all - byKind.getOrDefault(HISTORIC, 0);
    return live == 0
        ? "no " + noun + "s"
        : byKind.getOrDefault(AGENT, 0) + " of " + number(live, noun);
  }

  private String imported() {
    return number(importedReviews(), "review")
        + " and "
        + number(importedApprovals(), "approval")
        + ", "
        + ATTESTED;
  }

  private String findings() {
    return number(verification.count(Severity.ERROR), "error")
        + ", "
        + number(verification.count(Severity.WARNING), "warning")
        + ", "
        + verification.count(Severity.HISTORICAL)
        + " historical";
  }

  private String commits() {
    return number(verification.scope().commits(), "commit");
  }

  /** {@code no errors}, {@code 1 error}, {@code 2 errors}. */
  static String number(long count, String noun) {
    return (count == 0 ? "no" : Long.toString(count)) + " " + noun + (count == 1 ? "" : "s");
  }
}
