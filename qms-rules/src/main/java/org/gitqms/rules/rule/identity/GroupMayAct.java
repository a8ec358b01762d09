package org.gitqms.rules.rule.identity;

import static org.gitqms.rules.people.Group.ADMINISTRATOR;
import static org.gitqms.rules.people.Group.INITIATOR;
import static org.gitqms.rules.people.Group.QUALITY;
import static org.gitqms.rules.people.Group.REVIEWER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-704: the actor belongs to a group that may do this. */
public final class GroupMayAct implements Rule {

  private static final RuleId ID = new RuleId("QMS-704");
  private static final Set<Group> AUTHORS = EnumSet.of(ADMINISTRATOR, INITIATOR);
  private static final Set<String> CANCELLED_BY_QUALITY = Set.of("INV", "VAR", "ER");
  private static final Map<EventKind, Set<Group>> MAY = new EnumMap<>(EventKind.class);

  static {
    for (EventKind kind : EventKind.values()) {
      MAY.put(kind, AUTHORS);
    }
    MAY.put(EventKind.REASSIGN, EnumSet.of(ADMINISTRATOR, QUALITY));
    MAY.put(EventKind.ASSIGN, EnumSet.of(QUALITY));
    MAY.put(EventKind.REVIEW, EnumSet.of(QUALITY, REVIEWER));
    MAY.put(EventKind.APPROVE, EnumSet.of(QUALITY, REVIEWER));
    MAY.put(EventKind.REJECT, EnumSet.of(QUALITY, REVIEWER));
    MAY.put(EventKind.GENESIS, EnumSet.of(ADMINISTRATOR));
    MAY.put(EventKind.IMPORT, EnumSet.of(ADMINISTRATOR));
    MAY.put(EventKind.ADOPT, EnumSet.of(QUALITY));
    MAY.put(EventKind.POLICY_PROPOSE, EnumSet.of(ADMINISTRATOR));
    MAY.put(EventKind.POLICY_APPROVE, EnumSet.of(QUALITY));
    MAY.put(EventKind.GOVERN, EnumSet.of(ADMINISTRATOR, QUALITY));
    MAY.put(EventKind.DECLARE_COMPROMISE, EnumSet.of(QUALITY));
  }

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The actor belongs to a group that may do this";
  }

  @Override
  public Stage stage() {
    return Stage.IDENTITY;
  }

  @Override
  public List<Finding> check(Case event) {
    // Evidence is not a matter of groups: AgentLimits leaves it to CI, which belongs to none.
    if (event.policy().isEmpty() || event.kind() == EventKind.ATTEST) {
      return List.of();
    }
    Set<Group> may = groups(event);
    boolean allowed =
        event.actor().map(Principal::groups).orElse(Set.of()).stream().anyMatch(may::contains);
    if (allowed) {
      return List.of();
    }
    String words = may.stream().map(Group::word).sorted().collect(Collectors.joining(" or "));
    return List.of(
        error(
            event.event().actor() + " may not " + event.kind().word() + ": that needs " + words,
            "ask somebody of " + words));
  }

  /** True of what tells that something went wrong: quality cancels it, not its owner. */
  public static boolean isCancelledByQuality(DocumentRecord record) {
    return CANCELLED_BY_QUALITY.contains(record.type());
  }

  private static Set<Group> groups(Case event) {
    boolean beforeGovernance =
        event.kind() == EventKind.POLICY_APPROVE && !event.before().ledger().governed();
    if (beforeGovernance) {
      return EnumSet.of(ADMINISTRATOR, QUALITY);
    }
    boolean qualityCancels =
        event.kind() == EventKind.CANCEL
            && event.record().filter(GroupMayAct::isCancelledByQuality).isPresent();
    return qualityCancels ? EnumSet.of(QUALITY) : MAY.getOrDefault(event.kind(), Set.of());
  }
}
