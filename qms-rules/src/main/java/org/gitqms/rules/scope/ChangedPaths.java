package org.gitqms.rules.scope;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The paths that the commits made for a document or its variances changed, under all names that
 * those files have had since: whoever moved one without changing it did not undo the work.
 */
public final class ChangedPaths {

  private final Set<String> paths;
  private final Set<String> submodules;

  private ChangedPaths(Set<String> paths, Set<String> submodules) {
    this.paths = paths;
    this.submodules = submodules;
  }

  /** What was done for a document, as far as the history was asked. */
  public static ChangedPaths of(Snapshot state, DocumentRecord record, PastWork past) {
    Set<String> paths = new HashSet<>();
    commits(state, record, past).forEach(commit -> paths.addAll(commit.paths()));
    follow(paths, past);
    return new ChangedPaths(paths, past.submodules().keySet());
  }

  /** The commits made for a document or for one of its variances, newest first. */
  public static List<CodeCommit> commits(Snapshot state, DocumentRecord record, PastWork past) {
    Set<DocumentId> authorities =
        Scope.authorities(state, record).stream()
            .map(DocumentRecord::id)
            .collect(Collectors.toSet());
    return past.code().stream().filter(c -> authorities.contains(c.change())).toList();
  }

  /** What those commits changed and were not allowed to, by path, with the newest such commit. */
  public static Map<String, CodeCommit> outside(
      Snapshot state, DocumentRecord record, PastWork past) {
    Map<String, CodeCommit> outside = new LinkedHashMap<>();
    Map<DocumentId, Scope> scopes = new HashMap<>();
    for (CodeCommit commit : commits(state, record, past)) {
      Scope scope =
          scopes.computeIfAbsent(
              commit.change(), id -> Scope.approved(state, state.record(id).orElseThrow()));
      for (String path : new TreeSet<>(commit.paths())) {
        if (!scope.allows(state, path, past)) {
          outside.putIfAbsent(path, commit);
        }
      }
    }
    return outside;
  }

  private static void follow(Set<String> paths, PastWork past) {
    Map<String, Set<String>> names = new HashMap<>();
    for (CodeCommit commit : past.code()) {
      commit
          .renames()
          .forEach(
              (from, to) -> {
                names.computeIfAbsent(from, k -> new HashSet<>()).add(to);
                names.computeIfAbsent(to, k -> new HashSet<>()).add(from);
              });
    }
    Deque<String> left = new ArrayDeque<>(paths);
    while (!left.isEmpty()) {
      for (String other : names.getOrDefault(left.pop(), Set.of())) {
        if (paths.add(other)) {
          left.push(other);
        }
      }
    }
  }

  /** True if one of them is meant. Within a submodule the pointer to it is what changes. */
  public boolean include(PathPattern pattern) {
    return paths.stream().anyMatch(path -> isMeant(pattern, path));
  }

  /** True if the file was changed, or one in the folder of that name. */
  public boolean include(String name) {
    return PathPattern.parse(name).filter(this::include).isPresent();
  }

  private boolean isMeant(PathPattern pattern, String path) {
    return pattern.matches(path)
        || (submodules.contains(path) && pattern.toString().startsWith(path + "/"));
  }
}
