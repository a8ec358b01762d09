package org.gitqms.ledger.legacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of the store is, judged by its path alone. */
sealed interface StorePlace {

  Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

  /** A part of one document. */
  sealed interface OfDocument extends StorePlace {
    LegacyId id();
  }

  record Trail(LegacyId id) implements OfDocument {}

  record Meta(LegacyId id) implements OfDocument {}

  record Archive(LegacyId id, String version) implements OfDocument {}

  record Document(LegacyId id, boolean draft) implements OfDocument {}

  /** A file that only keeps a folder in git. */
  record Keep() implements StorePlace {}

  record NotUnderstood(String message, String fix) implements StorePlace {}

  /** What is understood but lies where it should not. */
  record Misplaced(OfDocument part, String home) implements StorePlace {}

  static StorePlace of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    if (name.equals(".gitkeep")) {
      return new Keep();
    }
    if (under(".audit", folder)) {
      return inTypeFolder(".audit", folder, name, ".jsonl", Trail::new);
    }
    if (under(".meta", folder)) {
      return inTypeFolder(".meta", folder, name, ".json", Meta::new);
    }
    if (under(".archive", folder)) {
      return archive(folder, name);
    }
    return document(folder, name);
  }

  private static boolean under(String root, String folder) {
    return folder.equals(root) || folder.startsWith(root + "/");
  }

  private static StorePlace inTypeFolder(
      String root,
      String folder,
      String name,
      String suffix,
      Function<LegacyId, OfDocument> place) {
    if (!name.endsWith(suffix)) {
      return unknownKind(root + " holds only <TYPE>/<ID>" + suffix);
    }
    String stem = name.substring(0, name.length() - suffix.length());
    Optional<LegacyId> id = LegacyId.parse(stem);
    if (id.isEmpty()) {
      return unknownId(stem);
    }
    return at(place.apply(id.get()), folder, List.of(root + "/" + id.get().legacyType()));
  }

  private static StorePlace archive(String folder, String name) {
    Matcher matcher = Pattern.compile("(?<id>.+)-v(?<version>[^-]*)\\.md").matcher(name);
    if (!matcher.matches()) {
      return unknownKind(".archive holds only <ID>-v<N.X>.md");
    }
    Optional<LegacyId> id = LegacyId.parse(matcher.group("id"));
    if (id.isEmpty()) {
      return unknownId(matcher.group("id"));
    }
    String version = matcher.group("version");
    if (!VERSION.matcher(version).matches()) {
      return new NotUnderstood(
          "\"" + version + "\" in the file name is no version",
          "name the file <ID>-v<N.X>.md, such as " + id.get().text() + "-v1.0.md");
    }
    List<String> homes = id.get().folders().stream().map(home -> ".archive/" + home).toList();
    return at(new Archive(id.get(), version), folder, homes);
  }

  private static StorePlace document(String folder, String name) {
    if (!name.endsWith(".md")) {
      return unknownKind("a store holds documents (.md), .audit, .meta and .archive");
    }
    String stem = name.substring(0, name.length() - ".md".length());
    boolean draft = stem.endsWith("-draft");
    String text = draft ? stem.substring(0, stem.length() - "-draft".length()) : stem;
    Optional<LegacyId> id = LegacyId.parse(text);
    if (id.isEmpty()) {
      return unknownId(text);
    }
    return at(new Document(id.get(), draft), folder, id.get().folders());
  }

  private static StorePlace at(OfDocument part, String folder, List<String> homes) {
    return homes.contains(folder) ? part : new Misplaced(part, homes.get(0));
  }

  private static NotUnderstood unknownKind(String what) {
    return new NotUnderstood(
        "this file is of no known kind: " + what, "move the file out of the store");
  }

  private static NotUnderstood unknownId(String text) {
    return new NotUnderstood(
        "\"" + text + "\" is the id of no known document type",
        "rename the file, or move it out of the store");
  }
}
