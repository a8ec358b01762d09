package org.gitqms.rules.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A file, folder or heading that names another document than the record does. */
final class DisagreeingNames implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-102");

  /** The first pair of a numbered id, such as {@code CR-001} in {@code CR-001-VAR-002}. */
  private static final Pattern ROOT = Pattern.compile("([A-Z]+)-[0-9]{3,}(-.*)?");

  private static final Pattern SYSTEM = Pattern.compile("(SDLC-[A-Z0-9]+)-(?:RS|RTM)");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "File, folder, heading and id agree";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    String id = expectation.documentId();
    checkFile(document.path(), id, findings);
    List<Heading> titles = document.headings().stream().filter(h -> h.level() == 1).toList();
    if (titles.isEmpty()) {
      findings.error(
          document.frontmatter().end(),
          "there is no level-1 heading",
          "start the text with: # " + id + ": its title");
    } else if (!expectation.template() && !names(titles.get(0).text(), id)) {
      findings.error(
          titles.get(0).offset(),
          "the first level-1 heading does not start with " + id,
          "write it as: # " + id + ": its title");
    }
    titles.stream()
        .skip(1)
        .forEach(
            extra ->
                findings.error(
                    extra.offset(),
                    "a second level-1 heading: " + extra.text(),
                    "make it level 2: ## " + extra.text()));
    return findings.list();
  }

  private static boolean names(String heading, String id) {
    if (!heading.startsWith(id) || heading.length() == id.length()) {
      return heading.equals(id);
    }
    char after = heading.charAt(id.length());
    return after != '-' && after != '_' && !Character.isLetterOrDigit(after);
  }

  private static void checkFile(String path, String id, Findings findings) {
    int slash = path.lastIndexOf('/');
    String file = path.substring(slash + 1);
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (!file.equals(id + ".md") && !file.equals(id + ".draft.md")) {
      findings.error(
          "the file is named " + file + " but holds " + id,
          "name it " + id + ".draft.md, or " + id + ".md once approved");
    } else if (foldersOf(id).stream()
        .noneMatch(f -> folder.equals(f) || folder.endsWith("/" + f))) {
      findings.error(
          id + " lies in the folder " + (folder.isEmpty() ? "." : folder),
          "put it into QMS/" + foldersOf(id).get(0));
    }
  }

  /** A numbered document lies in a folder of its type, or in one of its own with its children. */
  private static List<String> foldersOf(String id) {
    Matcher system = SYSTEM.matcher(id);
    if (system.matches()) {
      return List.of(system.group(1));
    }
    Matcher numbered = ROOT.matcher(id);
    if (!numbered.matches()) {
      return List.of(id.replaceFirst("-.*", ""));
    }
    String type = numbered.group(1);
    if (numbered.group(2) == null) {
      return List.of(type, type + "/" + id);
    }
    return List.of(type + "/" + id.substring(0, numbered.start(2)));
  }
}
