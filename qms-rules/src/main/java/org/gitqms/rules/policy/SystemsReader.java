package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code systems.yml}: where the events go, and which code is governed. */
final class SystemsReader {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{0,15}");

  private final YamlMap file;
  private final Set<String> namespaces = new TreeSet<>();

  SystemsReader(YamlMap file) {
    this.file = file;
  }

  /** What the file says; meaningless if there are problems with it. */
  record Outcome(String ledger, Set<String> namespaces, Systems systems) {}

  Outcome read() {
    String branch = file.text("ledger");
    if (!branch.matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}") || branch.contains("..")) {
      file.problem("ledger", "not a branch name", "write the short name, such as main");
    }
    for (String namespace : file.texts("namespaces")) {
      if (!NAME.matcher(namespace).matches() || !namespaces.add(namespace)) {
        file.problem(
            "namespaces",
            "'" + namespace + "' is not a namespace, or stands there twice",
            "write upper-case letters and digits, such as FLOW");
      }
    }
    List<GovernedSystem> systems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap entry : file.maps("systems", false)) {
      GovernedSystem system = system(entry);
      entry.close();
      if (!names.add(system.name())) {
        entry.problem("name", "this system stands twice", "keep one of them");
      }
      systems.add(system);
    }
    List<PathPattern> ungoverned = patterns(file, "ungoverned");
    if (!ungoverned.isEmpty() && systems.isEmpty()) {
      file.problem(
          "ungoverned", "no system is declared, so no path is governed", "remove the list");
    }
    return new Outcome(branch, namespaces, new Systems(systems, ungoverned, copies()));
  }

  private GovernedSystem system(YamlMap entry) {
    String name = entry.text("name");
    if (!NAME.matcher(name).matches()) {
      entry.problem("name", "not a name of a system", "use up to 16 upper-case letters and digits");
    }
    List<PathPattern> paths = patterns(entry, "paths");
    if (paths.isEmpty()) {
      entry.problem("paths", "the system has no path", "name the folders or files of its code");
    }
    return new GovernedSystem(
        name, paths, document(entry, "rs", "RS"), document(entry, "rtm", "RTM"));
  }

  private @Nullable DocumentId document(YamlMap entry, String key, String type) {
    Optional<String> text = entry.optionalText(key);
    if (text.isEmpty()) {
      return null;
    }
    boolean fits = namespaces.stream().anyMatch(n -> text.get().equals("SDLC-" + n + "-" + type));
    if (!fits) {
      entry.problem(
          key,
          "'" + text.get() + "' is not the " + type + " of a namespace in this file",
          "write SDLC-<NAMESPACE>-" + type + ", and list the namespace under namespaces:");
    }
    return DocumentId.parse(text.get()).orElse(null);
  }

  private List<Systems.Copy> copies() {
    List<Systems.Copy> copies = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (YamlMap entry : file.maps("copies", false)) {
      Optional<DocumentId> document = DocumentId.parse(entry.text("document"));
      String path = entry.text("path");
      entry.close();
      if (document.isEmpty()) {
        entry.problem("document", "not a document id", "write an id such as TEMPLATE-CR");
        continue;
      }
      boolean plain = PathPattern.parse(path).filter(p -> !p.isGlob()).isPresent();
      if (!plain || path.endsWith("/") || !paths.add(path)) {
        entry.problem(
            "path", "not the path of one file, or named twice", "write a path such as seed/CR.md");
      }
      copies.add(new Systems.Copy(document.get(), path));
    }
    return copies;
  }

  private static List<PathPattern> patterns(YamlMap map, String key) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String text : map.texts(key)) {
      PathPattern.parse(text)
          .ifPresentOrElse(
              patterns::add,
              () ->
                  map.problem(
                      key,
                      "'" + text + "' is no path from the root of the repository",
                      "write a file, a folder or a glob such as src/**/*.java"));
    }
    return patterns;
  }
}
