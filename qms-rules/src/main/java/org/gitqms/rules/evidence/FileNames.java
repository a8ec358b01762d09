package org.gitqms.rules.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names of files from other words with dots and slashes in them. */
final class FileNames {

  private static final Set<String> EXTENSIONS =
      Set.of(
          "adoc",
          "bat",
          "c",
          "cc",
          "cfg",
          "cmd",
          "conf",
          "cpp",
          "cs",
          "css",
          "csv",
          "docx",
          "feature",
          "gif",
          "go",
          "gradle",
          "graphql",
          "h",
          "hpp",
          "htm",
          "html",
          "ini",
          "ipynb",
          "jar",
          "java",
          "jpeg",
          "jpg",
          "js",
          "json",
          "jsonl",
          "jsx",
          "kt",
          "kts",
          "lock",
          "md",
          "pdf",
          "php",
          "pl",
          "png",
          "properties",
          "proto",
          "ps1",
          "py",
          "rb",
          "rs",
          "rst",
          "scss",
          "sh",
          "sql",
          "svg",
          "swift",
          "tex",
          "tf",
          "toml",
          "ts",
          "tsv",
          "tsx",
          "txt",
          "vue",
          "whl",
          "xlsx",
          "xml",
          "yaml",
          "yml",
          "zip");

  /** Extensions that other words end with, too: believed in code only, or behind a slash. */
  private static final Set<String> COMMON_ENDS =
      Set.of("c", "cc", "cs", "go", "h", "js", "lock", "pl", "rs", "feature", "properties");

  /** Files that come and go, and that nobody commits. */
  private static final Set<String> PASSING = Set.of("env", "log", "pid", "tmp");

  private static final Set<String> BARE_NAMES =
      Set.of(
          ".dockerignore",
          ".editorconfig",
          ".gitattributes",
          ".gitignore",
          ".gitmodules",
          "Dockerfile",
          "Gemfile",
          "Jenkinsfile",
          "LICENSE",
          "Makefile",
          "Pipfile");

  /** Names of programs that look like those of files. */
  private static final Pattern PROGRAM =
      Pattern.compile("(?i)(?:node|vue|next|nuxt|express|react|three|d3|ember|chart|discord)\\.js");

  private static final Pattern PATH =
      Pattern.compile("(?:\\./)?([\\w.@+-]{1,120}(?:/[\\w.@+-]{1,120}){0,30}+)(/)?");

  private static final Pattern LINES = Pattern.compile(":[0-9]{1,7}(?:[-:,][0-9]{1,7}){0,20}$");

  private FileNames() {}

  /** The file that a link leads to; empty if it leads out of the repository. */
  static Optional<Reference> linked(int at, String target) {
    boolean outside = target.startsWith("/") || target.indexOf(':') >= 0 || target.contains("..");
    return outside ? Optional.empty() : Optional.of(new Reference.FileName(at, target, false));
  }

  /** The file that a word names; in code less is asked of it. */
  static Optional<Reference.FileName> in(int at, String word, boolean code) {
    String plain = LINES.matcher(word).replaceFirst("");
    Matcher path = PATH.matcher(plain);
    if (!path.matches() || PROGRAM.matcher(plain).matches()) {
      return Optional.empty();
    }
    String name = path.group(1);
    if (leadsAway(name)) {
      return Optional.empty();
    }
    boolean folder = path.group(2) != null;
    boolean slash = folder || name.indexOf('/') > 0;
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean known = !folder && isKnown(last, code || slash);
    boolean perhaps = code ? slash || isPassing(last) : folder;
    if (!known && !(perhaps && holdsLetters(name))) {
      return Optional.empty();
    }
    return Optional.of(new Reference.FileName(at + path.start(1), name, known));
  }

  /** Without the marks that end a sentence or a part of it. */
  static String withoutPunctuation(String word) {
    int end = word.length();
    while (end > 0 && ".:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isKnown(String last, boolean trusted) {
    if (BARE_NAMES.contains(last)) {
      return trusted || last.startsWith(".");
    }
    int dot = last.lastIndexOf('.');
    String extension = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean named = dot == 0 ? trusted : dot > 0 && holdsLetters(last.substring(0, dot));
    return named && EXTENSIONS.contains(extension) && (trusted || !COMMON_ENDS.contains(extension));
  }

  private static boolean isPassing(String last) {
    return PASSING.contains(last.substring(last.lastIndexOf('.') + 1)) && last.indexOf('.') >= 0;
  }

  private static boolean leadsAway(String name) {
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return true;
      }
    }
    return name.startsWith("-") || name.startsWith("@");
  }

  private static boolean holdsLetters(String name) {
    return name.chars().anyMatch(Character::isLetter);
  }
}
