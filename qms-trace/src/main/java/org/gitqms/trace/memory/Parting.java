package org.gitqms.trace.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parts what is traced into systems, and finds what each of them has to do with. */
final class Parting {

  /** Specifications read per specification, on average, before the whole is traced at once. */
  private static final int MOST_CONTEXT = 4;

  private final List<SystemNotes> systems;

  /** The systems that have requirements of an area, by their places in the list. */
  private final Map<String, List<Integer>> owners = new HashMap<>();

  /** The sources that name requirements of an area. */
  private final Map<String, List<SourceNotes>> naming = new HashMap<>();

  private Parting(List<SystemNotes> systems, List<SourceNotes> sources) {
    this.systems = systems;
    for (int i = 0; i < systems.size(); i++) {
      for (String area : systems.get(i).specification().areas()) {
        owners.computeIfAbsent(area, key -> new ArrayList<>()).add(i);
      }
    }
    for (SourceNotes source : sources) {
      for (String area : source.notes().areas()) {
        naming.computeIfAbsent(area, key -> new ArrayList<>()).add(source);
      }
    }
  }

  /** The systems, each with what it depends on; empty if the whole has to be looked at. */
  static Optional<List<Part>> of(List<SystemNotes> systems, List<SourceNotes> sources) {
    Parting parting = new Parting(systems, sources);
    return parting.isFit(sources) ? parting.parts() : Optional.empty();
  }

  private boolean isFit(List<SourceNotes> sources) {
    return !owners.isEmpty()
        && sources.stream().noneMatch(source -> source.notes().troubled())
        && systems.stream().noneMatch(system -> system.matrix().troubled())
        && owners.keySet().containsAll(naming.keySet());
  }

  private Optional<List<Part>> parts() {
    boolean alone = systems.stream().filter(s -> s.files().matrix().isPresent()).count() == 1;
    List<Part> parts = new ArrayList<>();
    long left = (long) MOST_CONTEXT * systems.size();
    for (int i = 0; i < systems.size(); i++) {
      Set<Integer> context = context(i, left);
      left -= context.size();
      if (left < 0) {
        return Optional.empty();
      }
      context.remove(i);
      SystemNotes system = systems.get(i);
      parts.add(
          new Part(system, context.stream().map(systems::get).toList(), sources(system), alone));
    }
    return Optional.of(parts);
  }

  /**
   * A system and all that it has to do with, however far away.
   *
   * @param most how many are enough: of more only some are told, at least one too many
   */
  private Set<Integer> context(int system, long most) {
    Set<Integer> context = new TreeSet<>(List.of(system));
    List<Integer> open = new ArrayList<>(List.of(system));
    while (!open.isEmpty() && context.size() <= most) {
      Notes next = systems.get(open.remove(open.size() - 1)).specification();
      for (Set<String> areas : List.of(next.areas(), next.others())) {
        for (String area : areas) {
          for (Integer owner : owners.getOrDefault(area, List.of())) {
            if (context.add(owner)) {
              open.add(owner);
            }
          }
        }
      }
    }
    return context;
  }

  private List<SourceNotes> sources(SystemNotes system) {
    Map<String, SourceNotes> named = new TreeMap<>();
    for (String area : system.specification().areas()) {
      naming.getOrDefault(area, List.of()).forEach(s -> named.put(s.file().path(), s));
    }
    return List.copyOf(named.values());
  }
}
