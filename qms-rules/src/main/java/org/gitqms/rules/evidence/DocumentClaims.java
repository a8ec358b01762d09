package org.gitqms.rules.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a text names, and what it says of them right behind their ids. */
final class DocumentClaims {

  private static final Pattern ID =
      Pattern.compile("(?<![\\w.-])[A-Z][A-Z0-9]{0,20}(?:-[A-Z0-9]{1,30}){1,12}+(?![\\w]|-\\w)");

  private static final Pattern FILE =
      Pattern.compile("(?:[\\w.@+-]{1,120}/){0,30}([A-Z0-9-]{1,80})(?:\\.draft)?\\.md");

  /** The section before: "section 5.1 of SOP-002". */
  private static final Pattern SECTION_OF =
      Pattern.compile(
          "(?:[sS]ection|[sS]ec\\.|\u00a7)\\s*([0-9]{1,4}[A-Z]?(?:\\.[0-9]{1,4}){0,6})\\s+(?:of|in)\\s+$");

  private static final Pattern CLAIM =
      Pattern.compile(
          "(?:\\s*,)?\\s*(?:(?:is|now|at|in|as)\\s+){0,3}+(?:"
              + "(?<status>[A-Z][A-Z_]{4,20})\\b"
              + "|(?<v>[vV]|[vV]ersion\\s+)?(?<version>[0-9]{1,6}\\.[0-9]{1,6})(?![\\w-]|\\.[0-9])"
              + "(?!\\s*(?:%|(?:ms|s|sec|seconds?|min|minutes?|h|hours?|days?|[kMG]B|times)\\b))"
              + "|(?:[sS]ection|[sS]ec\\.|\u00a7)\\s*(?<section>[0-9]{1,4}[A-Z]?(?:\\.[0-9]{1,4}){0,6})(?!\\w)"
              + "|\\((?<inner>[^()]{1,80})\\))");

  private static final Pattern INNER =
      Pattern.compile(
          "(?<status>\\b[A-Z][A-Z_]{4,20}\\b)|\\b(?<v>[vV]|[vV]ersion\\s+)?"
              + "(?<version>(?<![\\w.])[0-9]{1,6}\\.[0-9]{1,6}|(?<=[vV])[0-9]{1,6}\\.[0-9]{1,6})(?![\\w-]|\\.[0-9])");

  private static final Pattern ONLY_CLAIMS =
      Pattern.compile(
          "(?:\\s|,|;|/|now|at|is|[A-Z_]{5,20}|[vV]|[vV]ersion|[0-9]{1,6}\\.[0-9]{1,6})*+");

  private final CharSequence text;
  private @Nullable Version version;
  private @Nullable Status status;
  private @Nullable String section;

  private DocumentClaims(CharSequence text) {
    this.text = text;
  }

  static List<Reference> in(CharSequence text, DocumentTypes types) {
    List<Reference> found = new ArrayList<>();
    Matcher id = ID.matcher(text);
    while (id.find()) {
      if (isId(id.group(), types)) {
        found.add(new DocumentClaims(text).claim(id.start(), id.end(), new DocumentId(id.group())));
      }
    }
    return found;
  }

  static boolean isId(String word, DocumentTypes types) {
    return DocumentId.parse(word).flatMap(types::resolve).isPresent();
  }

  /** The document whose file a link leads to. */
  static Optional<Reference> file(int at, String path, String anchor, DocumentTypes types) {
    Matcher file = FILE.matcher(path);
    return file.matches() && isId(file.group(1), types)
        ? Optional.of(
            new Reference.DocumentClaim(
                at, new DocumentId(file.group(1)), null, null, anchor.isEmpty() ? null : anchor))
        : Optional.empty();
  }

  private Reference claim(int start, int end, DocumentId id) {
    Matcher before = SECTION_OF.matcher(text).region(Math.max(0, start - 60), start);
    if (before.find()) {
      section = before.group(1);
    }
    int from = end;
    Matcher claim = CLAIM.matcher(text);
    while (claim.region(from, text.length()).lookingAt() && take(claim)) {
      from = claim.end();
    }
    return new Reference.DocumentClaim(start, id, version, status, section);
  }

  /** Takes one thing that is said; false if it says nothing, or what was said already. */
  private boolean take(Matcher claim) {
    if (claim.group("inner") != null) {
      return inner(claim.group("inner"));
    }
    if (claim.group("section") != null) {
      boolean first = section == null;
      section = first ? claim.group("section") : section;
      return first;
    }
    return status(claim.group("status")) || version(claim.group("version"));
  }

  /** What stands in parentheses; a bare number counts only where nothing else is said. */
  private boolean inner(String inside) {
    boolean plain = ONLY_CLAIMS.matcher(inside).matches();
    boolean taken = false;
    Matcher part = INNER.matcher(inside);
    while (part.find()) {
      taken |= status(part.group("status"));
      if (plain || part.group("v") != null) {
        taken |= version(part.group("version"));
      }
    }
    return taken;
  }

  private boolean status(@Nullable String word) {
    Optional<Status> said = Optional.ofNullable(word).flatMap(Status::parse);
    if (status != null || said.isEmpty()) {
      return false;
    }
    status = said.get();
    return true;
  }

  private boolean version(@Nullable String number) {
    Optional<Version> said = Optional.ofNullable(number).flatMap(Version::parse);
    if (version != null || said.isEmpty()) {
      return false;
    }
    version = said.get();
    return true;
  }
}
