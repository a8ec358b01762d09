package org.gitqms.rules.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose code the paths of a repository are. Each path is looked at once, however many systems ask.
 */
public final class CodeOwners {

  private final Systems systems;
  private final Map<String, List<GovernedSystem>> known = new HashMap<>();

  private CodeOwners(Systems systems) {
    this.systems = systems;
  }

  /** Under a policy. */
  public static CodeOwners of(Systems systems) {
    return new CodeOwners(systems);
  }

  public Systems systems() {
    return systems;
  }

  /**
   * True if the path is governed code of a system: one of its own, or one that no system holds,
   * such as a build file at the top, which all systems share.
   */
  public boolean isCodeOf(GovernedSystem system, String path) {
    return owners(path).contains(system);
  }

  /** The systems whose code it is. */
  private List<GovernedSystem> owners(String path) {
    return known.computeIfAbsent(path, this::find);
  }

  private List<GovernedSystem> find(String path) {
    if (!systems.governs(path)) {
      return List.of();
    }
    List<GovernedSystem> holders =
        systems.systems().stream().filter(system -> system.holds(path)).toList();
    return holders.isEmpty() ? systems.systems() : holders;
  }
}
