package org.gitqms.rules.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may still be written into a document after its pre-approval. All else of it is frozen.
 *
 * @param items the tables of what is to be done, or null if the type has none
 * @param comments names of sections whose tables take any rows
 * @param texts names of sections that are written during execution
 */
public record Holes(@Nullable Items items, List<String> comments, List<String> texts) {

  /** Nothing may be written. */
  public static final Holes NONE = new Holes(null, List.of(), List.of());

  public Holes {
    comments = List.copyOf(comments);
    texts = List.copyOf(texts);
  }

  /**
   * The tables whose rows are execution items.
   *
   * @param section the name of the section that holds them, itself or in sections below it
   * @param columns the names of the columns that execution fills
   */
  public record Items(String section, List<String> columns) {

    /** The columns that execution fills in every such table: the rules of execution read them. */
    static final List<String> ALWAYS = List.of("Outcome", "Performer", "Date");

    public Items {
      columns = List.copyOf(columns);
    }

    /** Those of the columns without which no row can be judged. */
    public List<String> asked() {
      return columns.stream()
          .filter(column -> ALWAYS.stream().anyMatch(column::equalsIgnoreCase))
          .toList();
    }
  }

  /** The tables of what is to be done; empty if the type has none. */
  public Optional<Items> itemTables() {
    return Optional.ofNullable(items);
  }
}
