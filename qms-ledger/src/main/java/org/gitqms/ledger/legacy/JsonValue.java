package org.gitqms.ledger.legacy;

import java.util.List;

/** A JSON value of the shapes that the store knows; anything else is {@link Other}. */
sealed interface JsonValue {

  record Text(String text) implements JsonValue {}

  record Texts(List<String> texts) implements JsonValue {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  record Flag(boolean set) implements JsonValue {}

  record Null() implements JsonValue {}

  /** An object whose values are all text. The store's use of it matters to nobody here. */
  record TextMap() implements JsonValue {}

  record Other(String described) implements JsonValue {}

  /** What it is, with an article, for messages. */
  default String describe() {
    if (this instanceof Other other) {
      return other.described();
    }
    if (this instanceof Text) {
      return "a text";
    }
    if (this instanceof Texts) {
      return "a list";
    }
    if (this instanceof Flag) {
      return "true or false";
    }
    return this instanceof Null ? "null" : "an object";
  }
}
