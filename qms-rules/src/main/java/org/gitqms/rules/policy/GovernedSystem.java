package org.gitqms.rules.policy;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A software system whose code is governed.
 *
 * @param name such as {@code FLOW}
 * @param paths where its code lies; a submodule by its path
 * @param rsId its requirements specification, or null while it has none
 * @param rtmId its traceability matrix, or null while it has none
 */
public record GovernedSystem(
    String name, List<PathPattern> paths, @Nullable DocumentId rsId, @Nullable DocumentId rtmId) {

  public GovernedSystem {
    paths = List.copyOf(paths);
  }

  public Optional<DocumentId> rs() {
    return Optional.ofNullable(rsId);
  }

  public Optional<DocumentId> rtm() {
    return Optional.ofNullable(rtmId);
  }

  /**
   * Where the system would be a submodule: its one path, if it has no other and that is no pattern.
   * A submodule anywhere else is a part of a system like any file of it.
   */
  public Optional<String> place() {
    return paths.size() == 1 && !paths.get(0).isGlob()
        ? Optional.of(paths.get(0).toString().replaceFirst("/$", ""))
        : Optional.empty();
  }

  /** True if the path is code of the system. */
  public boolean holds(String path) {
    return paths.stream().anyMatch(p -> p.matches(path));
  }
}
