package org.gitqms.rules.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Holes;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-802: the floor: what a policy has once secured, no later one loosens. */
public final class PolicyTightens implements Rule {

  private static final RuleId ID = new RuleId("QMS-802");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A policy never goes below the floor";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.POLICY_APPROVE) {
      return List.of();
    }
    Optional<Policy> next = PolicyReader.read(PolicySteps.policyAfter(event.before())).policy();
    return next.map(after -> compare(event.before(), after)).orElse(List.of());
  }

  private List<Finding> compare(Snapshot state, Policy after) {
    Policy before = state.policy();
    if (before.profile() == Profile.GXP && after.profile() != Profile.GXP) {
      return List.of(loosened("rules.yml", "a repository in gxp never leaves it"));
    }
    if (!before.ledgerBranch().equals(after.ledgerBranch())) {
      return List.of(loosened("systems.yml", "the ledger stays on its branch"));
    }
    for (String namespace : before.namespaces()) {
      if (!after.namespaces().contains(namespace)) {
        return List.of(loosened("systems.yml", "the namespace " + namespace + " was removed"));
      }
    }
    for (DocumentType type : before.types().all()) {
      Optional<DocumentType> now = after.types().find(type.name());
      boolean same =
          now.filter(t -> t.lifecycle() == type.lifecycle())
              .filter(t -> t.idPattern().equals(type.idPattern()))
              .filter(t -> t.isChild() == type.isChild())
              .filter(t -> t.parents().containsAll(type.parents()))
              .isPresent();
      if (!same) {
        return List.of(
            loosened(
                "types.yml",
                type.name()
                    + " was removed or has another id, lifecycle or parent: its documents"
                    + " could not be replayed"));
      }
    }
    for (GovernedSystem system : before.systems().systems()) {
      if (after.systems().systems().stream().noneMatch(s -> keeps(s, system))) {
        return List.of(
            loosened(
                "systems.yml",
                "the system " + system.name() + " was removed, or lost its RS or RTM"));
      }
      Optional<String> freed = freed(before.systems(), after.systems(), system);
      if (freed.isPresent()) {
        return List.of(loosened("systems.yml", freed.get()));
      }
    }
    for (DocumentType type : before.types().all()) {
      Optional<String> thawed = after.types().find(type.name()).flatMap(now -> thawed(type, now));
      if (thawed.isPresent()) {
        return List.of(loosened("types.yml", type.name() + ": " + thawed.get()));
      }
    }
    for (DocumentRecord record : state.records()) {
      if (!typeName(before, record).equals(typeName(after, record))) {
        return List.of(
            loosened(
                "types.yml",
                record.id() + " would no longer be the id of a document of type " + record.type()));
      }
      if (record.frozen() != null && !isFrozenAlike(state, record, after)) {
        return List.of(
            loosened(
                "types.yml",
                record.id()
                    + " is approved, and other places of it would be frozen than its approvers saw"));
      }
    }
    return List.of();
  }

  private static boolean keeps(GovernedSystem now, GovernedSystem before) {
    return now.name().equals(before.name())
        && (before.rs().isEmpty() || now.rs().equals(before.rs()))
        && (before.rtm().isEmpty() || now.rtm().equals(before.rtm()));
  }

  /** What of a system with a matrix the merge gate would ask about no longer. */
  private static Optional<String> freed(Systems before, Systems after, GovernedSystem system) {
    if (system.rtm().isEmpty()) {
      return Optional.empty();
    }
    List<PathPattern> paths =
        after.systems().stream()
            .filter(now -> now.name().equals(system.name()))
            .flatMap(now -> now.paths().stream())
            .toList();
    Optional<PathPattern> lost =
        system.paths().stream().filter(path -> !paths.contains(path)).findFirst();
    if (lost.isPresent()) {
      return Optional.of(
          "the system " + system.name() + " has a matrix, and lost its path " + lost.get());
    }
    return after.ungoverned().stream()
        .filter(path -> !before.ungoverned().contains(path))
        .filter(path -> system.paths().stream().anyMatch(path::overlaps))
        .findFirst()
        .map(path -> path + " would be governed no longer, and " + system.name() + " has a matrix");
  }

  /** What was frozen after pre-approval and would be so no longer; a new section may be a hole. */
  private static Optional<String> thawed(DocumentType before, DocumentType now) {
    if (before.holes().itemTables().isPresent() && now.holes().itemTables().isEmpty()) {
      return Optional.of("its execution items would be asked for no longer");
    }
    return Stream.concat(now.holes().comments().stream(), now.holes().texts().stream())
        .filter(name -> holds(before.sections(), name))
        .filter(name -> !holds(before.holes().comments(), name))
        .filter(name -> !holds(before.holes().texts(), name))
        .findFirst()
        .map(name -> "the section " + name + " would be frozen no longer");
  }

  /** True if the same places of an approved text are frozen under both policies. */
  private static boolean isFrozenAlike(Snapshot state, DocumentRecord record, Policy after) {
    Optional<Content> text = state.workingContent(record);
    return text.isEmpty()
        || frozen(text.get(), record, state.policy()).equals(frozen(text.get(), record, after));
  }

  private static Digest frozen(Content text, DocumentRecord record, Policy policy) {
    Holes holes = policy.types().find(record.type()).map(DocumentType::holes).orElse(Holes.NONE);
    return FrozenText.digest(text, holes, record.imported() != null);
  }

  private static boolean holds(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static Optional<String> typeName(Policy policy, DocumentRecord record) {
    return policy.types().resolve(record.id()).map(r -> r.type().name());
  }

  private Finding loosened(String file, String message) {
    return error(message, "withdraw the proposal and propose the file without this change")
        .at(Location.of(Layout.POLICY + file));
  }
}
