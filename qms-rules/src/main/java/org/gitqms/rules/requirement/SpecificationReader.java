package org.gitqms.rules.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.finding.Finding;

/** Reads the requirements of one document. What it cannot read is a finding, never left out. */
final class SpecificationReader {

  private static final Set<String> ID_ALONE = Set.of("req id", "requirement id", "req-id");
  private static final Set<String> ID =
      Set.of("id", "req id", "requirement id", "req-id", "req. id");
  private static final Set<String> TEXT =
      Set.of("requirement", "text", "statement", "description", "requirement text");

  private static final Pattern MENTION =
      Pattern.compile("(?<![A-Za-z0-9_-])REQ-[A-Z][A-Z0-9]{0,15}-[0-9]{3}(?![0-9])");

  private final ParsedDocument document;
  private final BiConsumer<RequirementId, ItemFields> each;
  private final List<Item> items = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Integer, String> leftOut = new HashMap<>();

  /** A requirement and where it stands, so that those of tables and headings can be ordered. */
  private record Item(int offset, Requirement requirement) {}

  SpecificationReader(ParsedDocument document) {
    // Nobody asks for the fields, of which there are many: they are not kept.
    this(document, (id, fields) -> {});
  }

  /**
   * @param each is told of every item that could be read, with its fields
   */
  SpecificationReader(ParsedDocument document, BiConsumer<RequirementId, ItemFields> each) {
    this.document = document;
    this.each = each;
  }

  Specification read() {
    if (!document.isReadable()) {
      finding(0, "the document cannot be read", "mend what QMS-110 and its like say of it");
    }
    document.tables().forEach(this::table);
    List<Section> headings = document.sections().stream().filter(this::isItem).toList();
    headings.forEach(heading -> heading(heading, headings));
    items.sort(Comparator.comparingInt(Item::offset));
    List<Requirement> requirements = items.stream().map(Item::requirement).toList();
    tellLeftOut(requirements);
    return new Specification(document.path(), requirements, mentions(requirements), findings);
  }

  private void table(TextTable table) {
    Columns columns = Columns.of(table);
    int id = columns.of(ID);
    int text = columns.of(TEXT, id);
    boolean named = columns.of(ID_ALONE) >= 0;
    if (id < 0 || (text < 0 && !named)) {
      table.rows().forEach(row -> leftOut.put(row.at(0), row.text(0)));
    } else if (text < 0) {
      finding(
          table.start(),
          "the table of requirements has no column Requirement",
          "take its header from the template of the type");
    } else {
      table.rows().forEach(row -> row(columns, row, id, text));
    }
  }

  private void row(Columns columns, TextTable.Row row, int id, int text) {
    int at = row.at(id);
    if (row.cells().size() > columns.headings().size()) {
      finding(
          row.at(columns.headings().size()),
          "the row has more cells than its table has columns",
          "put a backslash before a bar that belongs to the text");
    }
    ItemName.read(row.text(id))
        .ifPresentOrElse(
            name -> {
              ItemFields fields = new ItemFields();
              for (int i = 0; i < columns.headings().size(); i++) {
                if (i == text) {
                  fields.demand(row.text(i));
                } else if (i != id) {
                  fields.put(columns.headings().get(i), row.text(i));
                }
              }
              add(name, fields, at);
            },
            () -> unreadable(row.text(id), at));
  }

  private boolean isItem(Section section) {
    String first = ItemName.firstWord(section.name());
    boolean item = ItemName.read(first).isPresent();
    if (!item && NearMiss.isOne(first)) {
      unreadable(first, section.start());
    }
    return item;
  }

  private void heading(Section heading, List<Section> items) {
    String first = ItemName.firstWord(heading.name());
    ItemFields fields = new ItemFields();
    fields.body(body(heading, items));
    fields.put(ItemFields.TITLE, ItemName.title(heading.name()));
    add(ItemName.read(first).orElseThrow(), fields, heading.start());
  }

  /** What stands below a heading, without the items that stand there themselves. */
  private String body(Section heading, List<Section> items) {
    StringBuilder body = new StringBuilder();
    int from = heading.body();
    for (Section inner : items) {
      if (inner.start() >= from
          && inner.start() < heading.end()
          && inner.start() > heading.start()) {
        body.append(document.text(), from, inner.start());
        from = inner.end();
      }
    }
    return body.append(document.text(), from, heading.end()).toString();
  }

  private void add(ItemName name, ItemFields fields, int at) {
    fields.put(ItemFields.ID, name.id().value());
    fields.put(ItemFields.WITHDRAWN, name.withdrawn() ? "yes" : "");
    if (fields.get(ItemFields.TEXT).isEmpty()) {
      finding(at, name.id() + " demands nothing", "write what the system must do");
    }
    if (name.withdrawn() && !fields.nameDocument()) {
      finding(
          at,
          name.id() + " is struck through, and no change record is named that withdrew it",
          "name it in the row, such as: withdrawn by CR-012");
    }
    String verification = fields.get(ItemFields.VERIFICATION);
    if (!verification.isEmpty() && VerificationKind.parse(verification).isEmpty()) {
      finding(
          at,
          name.id() + " is to be verified by \"" + verification + "\", which is no kind of it",
          "write unit test, qualitative proof or verification record");
    }
    List<RequirementId> derived = derivedFrom(name.id(), fields.get(ItemFields.DERIVED), at);
    each.accept(name.id(), fields);
    items.add(
        new Item(
            at,
            new Requirement(
                name.id(),
                name.withdrawn(),
                fields.get(ItemFields.TITLE),
                fields.get(ItemFields.TEXT),
                verification,
                derived,
                fields.digest(),
                document.at(at))));
  }

  private List<RequirementId> derivedFrom(RequirementId id, String text, int at) {
    List<RequirementId> derived = new ArrayList<>();
    for (String word : ItemName.several(text)) {
      Optional<RequirementId> from = RequirementId.parse(Words.plain(word));
      if (from.isEmpty()) {
        finding(
            at,
            id + " is derived from \"" + word + "\", which is no requirement id",
            NearMiss.meant(word).map(m -> "did you mean " + m + "?").orElse("write ids, or none"));
      } else if (!derived.contains(from.get())) {
        derived.add(from.get());
      }
    }
    return derived;
  }

  private void unreadable(String text, int at) {
    finding(
        at,
        text.isBlank() ? "a row names no requirement" : "\"" + text + "\" is no requirement id",
        NearMiss.meant(Words.plain(text))
            .map(meant -> "did you mean " + meant + "?")
            .orElse("write REQ, an area in capitals and three digits, such as REQ-SEC-001"));
  }

  /**
   * Ids that the text names anywhere, other than those of its own items; each at its first place.
   */
  private List<Specification.Mention> mentions(List<Requirement> requirements) {
    Set<RequirementId> known = new HashSet<>();
    for (Requirement requirement : requirements) {
      known.add(requirement.id());
      known.addAll(requirement.derivedFrom());
    }
    List<Specification.Mention> mentions = new ArrayList<>();
    Matcher mention = MENTION.matcher(document.text());
    while (mention.find()) {
      RequirementId id = new RequirementId(mention.group());
      if (known.add(id)) {
        mentions.add(new Specification.Mention(id, document.at(mention.start())));
      }
    }
    return mentions;
  }

  /** Rows that begin with an id and stand in a table that is none of requirements. */
  private void tellLeftOut(List<Requirement> requirements) {
    Set<RequirementId> read = new HashSet<>();
    requirements.forEach(requirement -> read.add(requirement.id()));
    leftOut.forEach(
        (at, cell) ->
            ItemName.read(cell)
                .map(ItemName::id)
                .filter(id -> !read.contains(id))
                .ifPresent(
                    id ->
                        finding(
                            at,
                            id + " stands in a table without the columns Id and Requirement",
                            "take the header of its table from the template of the type")));
  }

  private void finding(int at, String message, String fix) {
    findings.add(Finding.error(Specification.RULE, message, fix).at(document.at(at)));
  }
}
