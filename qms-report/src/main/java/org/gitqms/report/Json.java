package org.gitqms.report;

import java.util.Map;

/** JSON for programs that ask: fields in the order given, indented by two spaces, LF. */
public final class Json {

  private Json() {}

  /**
   * Writes a tree of maps, lists, texts, numbers, booleans and nulls.
   *
   * @param tree the fields of the outermost object, in order
   */
  public static String of(Map<String, ?> tree) {
    return JsonText.of(tree);
  }
}
