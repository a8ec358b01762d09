package org.gitqms.rules.execution;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column of an item table holds, told by its heading. */
enum ItemColumn {
  ID,
  SUMMARY,
  EVIDENCE,
  OUTCOME,
  PERFORMER,
  DATE,
  /** Performer and date in one cell, with a dash between them. */
  PERFORMER_AND_DATE,
  /** Part of the plan. */
  PLANNED;

  /** Hyphens and dashes that people write for one. */
  static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014";

  private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\s" + DASHES + "]+");

  private static final Map<String, ItemColumn> BY_HEADING =
      Map.ofEntries(
          Map.entry("ei", ID),
          Map.entry("capa", ID),
          Map.entry("step", ID),
          Map.entry("execution summary", SUMMARY),
          Map.entry("actual result", SUMMARY),
          Map.entry("implementation", SUMMARY),
          Map.entry("evidence", EVIDENCE),
          Map.entry("outcome", OUTCOME),
          Map.entry("task outcome", OUTCOME),
          Map.entry("status", OUTCOME),
          Map.entry("performer", PERFORMER),
          Map.entry("performed by", PERFORMER),
          Map.entry("verified by", PERFORMER),
          Map.entry("date", DATE),
          Map.entry("performer date", PERFORMER_AND_DATE),
          Map.entry("performed by date", PERFORMER_AND_DATE),
          Map.entry("verified by date", PERFORMER_AND_DATE));

  /** What stands under this heading. */
  static ItemColumn of(String heading) {
    String plain = heading.replace("*", "").replace("`", "");
    String words = BLANKS_AND_DASHES.matcher(plain).replaceAll(" ").strip();
    return BY_HEADING.getOrDefault(words.toLowerCase(Locale.ROOT), PLANNED);
  }

  /** The part of a cell under such a heading that names who did it; it may not exist. */
  ItemCell performerIn(ItemCell cell) {
    return switch (this) {
      case PERFORMER -> cell;
      case PERFORMER_AND_DATE ->
          PerformerAndDate.in(cell.text()).map(parts -> parts.performer(cell)).orElse(cell);
      default -> ItemCell.none(cell.offset());
    };
  }
}
