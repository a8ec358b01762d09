package org.gitqms.testkit;

import java.util.Random;
import java.util.StringJoiner;

/** Prose that says nothing, so that documents have the length of documents. */
final class Words {

  private static final String[] STOCK =
      ("the a of and to in for with by from this that each every step record result test tool change"
              + " review site value limit check list part item report process system method reason"
              + " effect sample batch line label file table unit release owner team day shift"
              + " machine plan scope risk action cause proof")
          .split(" ", -1);

  private Words() {}

  static String some(Random random, int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      words.add(STOCK[random.nextInt(STOCK.length)]);
    }
    return words.toString();
  }

  static String paragraphs(Random random, int count) {
    StringJoiner paragraphs = new StringJoiner("\n\n");
    for (int i = 0; i < count; i++) {
      StringJoiner lines = new StringJoiner("\n");
      for (int line = 0; line < 4 + random.nextInt(4); line++) {
        lines.add(some(random, 15));
      }
      paragraphs.add(lines.toString());
    }
    return paragraphs.toString();
  }
}
