package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gitqms.rules.workflow.Lifecycle;
import org.gitqms.rules.yaml.YamlMap;
import org.gitqms.rules.yaml.YamlProblems;

/** Reads {@code types.yml}. */
final class TypesReader {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{0,15}");
  private static final Pattern ID =
      Pattern.compile(
          "(\\{parent\\}-)?[A-Z][A-Z0-9]*(-\\{namespace\\})?(-[A-Z][A-Z0-9]*)?(-\\{(number|name)\\})?");

  private final YamlMap file;
  private final YamlProblems problems;

  TypesReader(YamlMap file, YamlProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<DocumentTypes> read() {
    List<DocumentType> types = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> patterns = new HashSet<>();
    List<YamlMap> entries = file.maps("types", true);
    for (YamlMap entry : entries) {
      DocumentType type = type(entry);
      entry.close();
      if (!names.add(type.name()) || !patterns.add(type.idPattern())) {
        entry.problem("type", "this type or its id stands twice", "keep one of them");
      }
      types.add(type);
    }
    boolean readable = problems.findings().isEmpty();
    for (int i = 0; readable && i < types.size(); i++) {
      checkParents(entries.get(i), types.get(i), names);
    }
    return problems.findings().isEmpty() ? Optional.of(DocumentTypes.of(types)) : Optional.empty();
  }

  private static DocumentType type(YamlMap entry) {
    String name = entry.text("type");
    if (!NAME.matcher(name).matches()) {
      entry.problem("type", "not a type name", "use up to 16 upper-case letters and digits");
    }
    String id = entry.text("id");
    if (!ID.matcher(id).matches() || !id.contains("-")) {
      entry.problem(
          "id", "not an id pattern", "write for example CR-{number} or {parent}-VAR-{number}");
    }
    if (id.contains("{namespace}") && id.contains("{number}")) {
      entry.problem(
          "id",
          "ids are counted per type or per parent, not per namespace",
          "leave out {namespace} or {number}");
    }
    Lifecycle lifecycle = Lifecycle.of(entry.flag("executable"));
    Set<String> parents = Set.copyOf(entry.texts("parents"));
    String template = entry.optionalText("template").orElse(null);
    List<String> sections = entry.texts("sections");
    Holes holes = entry.map("holes").map(h -> holes(h, sections)).orElse(Holes.NONE);
    if (!holes.equals(Holes.NONE) && lifecycle != Lifecycle.EXECUTABLE) {
      entry.problem(
          "holes", "only what is executed has holes", "remove them, or write executable: true");
    }
    if (name.equals(DocumentType.BORN_IN_EXECUTION) && holes.itemTables().isPresent()) {
      entry.problem(
          "holes", name + " is never released, and has no execution items", "leave out items:");
    }
    return new DocumentType(name, id, lifecycle, parents, template, sections, holes);
  }

  private static Holes holes(YamlMap entry, List<String> sections) {
    Holes.Items items = entry.map("items").map(TypesReader::items).orElse(null);
    List<String> comments = entry.texts("comments");
    List<String> texts = entry.texts("texts");
    entry.close();
    List<String> all = new ArrayList<>(comments);
    all.addAll(texts);
    if (items != null) {
      all.add(items.section());
    }
    for (String name : all) {
      if (!sections.contains(name)) {
        entry.problem(
            texts.contains(name) ? "texts" : comments.contains(name) ? "comments" : "items",
            "'" + name + "' is none of the sections of the type",
            "name a section as under sections:");
      }
    }
    if (new HashSet<>(all).size() < all.size()) {
      entry.problem("texts", "a section is named twice", "name each section once");
    }
    return new Holes(items, comments, texts);
  }

  private static Holes.Items items(YamlMap entry) {
    String section = entry.text("section");
    List<String> columns = entry.texts("columns");
    for (String asked : Holes.Items.ALWAYS) {
      if (columns.stream().noneMatch(asked::equalsIgnoreCase)) {
        entry.problem(
            "columns",
            "no column " + asked + " is filled in execution",
            "name Outcome, Performer and Date: every item tells these");
        break;
      }
    }
    entry.close();
    return new Holes.Items(section, columns);
  }

  private static void checkParents(YamlMap entry, DocumentType type, Set<String> names) {
    if (type.isBornInExecution() && (!type.isExecutable() || !type.isChild())) {
      entry.problem(
          "type", "VR is an executable child", "restore its parents and executable: true");
      return;
    }
    if (type.isChild() != type.idPattern().startsWith("{parent}-")) {
      entry.problem(
          "parents", "parents and id disagree", "a type with parents has the id {parent}-...");
    } else if (type.isChild() && !type.isExecutable()) {
      entry.problem("executable", "a child is always executable", "write executable: true");
    }
    for (String parent : type.parents()) {
      if (!names.contains(parent)) {
        entry.problem("parents", "no such type: " + parent, "name types of this file");
      }
    }
  }
}
