package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Words;

/** Reads what a matrix states beside its rows, so that it can be held against them. */
final class ClaimReader {

  private static final Pattern COUNT =
      Pattern.compile(
          "(?:\\bREQ-(?<area>[A-Z][A-Z0-9]{0,15})\\b[^|:\\n]{0,80}:[ \\t]*|\\ball[ \\t]+)"
              + "(?<count>[0-9]{1,6})[ \\t]+requirements\\b");

  private static final Pattern VERSION =
      Pattern.compile(
          "\\b(?<document>SDLC-[A-Z0-9-]{1,40}-RS)\\b[ ,]{0,2}(?:v|version )?"
              + "(?<version>[0-9]{1,6}\\.[0-9]{1,6})\\b");

  private static final Pattern QUOTE =
      Pattern.compile("(?m)^\\*\\*Requirement:\\*\\*[ \\t]*(?<text>[^\\n]+)");

  /** Sections that say what the matrix rests on now; others may tell of the past. */
  private static final Set<String> OF_NOW = Set.of("purpose", "scope", "qualified baseline");

  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "total tests", "tests",
          "tests", "tests",
          "passed", "passed",
          "tests passed", "passed",
          "failed", "failed",
          "skipped", "skipped");

  private final ParsedDocument document;
  private final List<Claim> claims = new ArrayList<>();

  private ClaimReader(ParsedDocument document) {
    this.document = document;
  }

  static List<Claim> read(ParsedDocument document) {
    ClaimReader reader = new ClaimReader(document);
    document.sections().stream().filter(ClaimReader::isOfNow).forEach(reader::present);
    document.tables().forEach(reader::table);
    document.sections().forEach(reader::detail);
    return reader.claims;
  }

  private static boolean isOfNow(Section section) {
    return OF_NOW.contains(section.name().toLowerCase(Locale.ROOT));
  }

  private void present(Section section) {
    Matcher count = COUNT.matcher(document.text()).region(section.body(), section.end());
    while (count.find()) {
      String area = count.group("area") == null ? "" : count.group("area");
      long number = Long.parseLong(count.group("count"));
      claims.add(new Claim.Count(area, number, document.at(count.start())));
    }
    Matcher version = VERSION.matcher(document.text()).region(section.body(), section.end());
    while (version.find()) {
      claims.add(
          new Claim.DocumentVersion(
              version.group("document"), version.group("version"), document.at(version.start())));
    }
  }

  private void table(TextTable table) {
    Columns columns = Columns.of(table);
    if (columns.headings().equals(List.of("attribute", "value"))) {
      table.rows().forEach(row -> attribute(Words.plain(row.text(0)), row, 1));
    }
    int passed = columns.of(Set.of("tests passed"));
    if (passed >= 0) {
      table.rows().forEach(row -> attribute("tests passed", row, passed));
    }
    int id = columns.of(Set.of("document"));
    int version = columns.of(Set.of("version"));
    if (id >= 0 && version >= 0 && table.isUnder("Scope")) {
      for (TextTable.Row row : table.rows()) {
        String name = Words.plain(row.text(id));
        String number = Words.plain(row.text(version)).replaceFirst("^v", "");
        if (name.endsWith("-RS")) {
          claims.add(new Claim.DocumentVersion(name, number, document.at(row.at(version))));
        }
      }
    }
    if (columns.headings().contains("test function") && !table.under().isEmpty()) {
      named(table.under().get(table.under().size() - 1))
          .ifPresent(requirement -> tests(requirement, columns, table));
    }
  }

  private void attribute(String name, TextTable.Row row, int column) {
    Optional.ofNullable(ATTRIBUTES.get(name.toLowerCase(Locale.ROOT)))
        .ifPresent(
            what ->
                TallyReader.number(row.text(column))
                    .ifPresent(
                        number ->
                            claims.add(
                                new Claim.Tests(what, number, document.at(row.at(column))))));
  }

  private void tests(RequirementId requirement, Columns columns, TextTable table) {
    int file = columns.of(Set.of("test file"));
    int function = columns.of(Set.of("test function"));
    for (TextTable.Row row : table.rows()) {
      String stem = Words.plain(row.text(file)).replaceFirst("\\.py$", "");
      String name = Words.plain(row.text(function));
      String test = stem.isEmpty() ? name : stem + "::" + name;
      claims.add(
          new Claim.Detail(
              requirement, Claim.Detail.Kind.TEST, test, document.at(row.at(function))));
    }
  }

  private void detail(Section section) {
    Optional<RequirementId> requirement = named(section.name());
    Matcher quote = QUOTE.matcher(document.text()).region(section.body(), section.end());
    if (requirement.isPresent() && quote.find()) {
      String text = Words.of(quote.group("text"));
      claims.add(
          new Claim.Detail(
              requirement.get(), Claim.Detail.Kind.TEXT, text, document.at(quote.start("text"))));
    }
  }

  private static Optional<RequirementId> named(String heading) {
    int end = heading.indexOf(':');
    return RequirementId.parse(end < 0 ? heading : heading.substring(0, end));
  }
}
