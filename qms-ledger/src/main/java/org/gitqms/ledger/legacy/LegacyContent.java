package org.gitqms.ledger.legacy;

/** What an entry of a trail tells about the text of its document. */
public sealed interface LegacyContent {

  /** The text was not touched: every entry but creations, check-ins and the first of a trail. */
  LegacyContent UNCHANGED = new Unchanged();

  /** The text may have changed, and the store has not kept it; what was known before stays. */
  LegacyContent UNKNOWN = new Unknown();

  /**
   * The text is that of a file of the store.
   *
   * @param file an archived version or the current file of the document
   */
  record Known(LegacyFile file) implements LegacyContent {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements LegacyContent {}

  /** See {@link #UNCHANGED}. */
  record Unchanged() implements LegacyContent {}
}
