package org.gitqms.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;

/** Small templates of all types, for tests that do not ask for the shipped ones. */
final class KitTemplates {

  static final String FOLDER = "QMS/TEMPLATE/";

  private static final List<String> TYPES =
      List.of("ADD", "CR", "ER", "INV", "RS", "RTM", "SOP", "TP", "VAR", "VR");

  private KitTemplates() {}

  /** The templates by path. */
  static Map<String, Content> files() {
    TreeMap<String, Content> files = new TreeMap<>();
    for (String type : TYPES) {
      files.put(FOLDER + "TEMPLATE-" + type + ".md", Content.of(text(type)));
    }
    return files;
  }

  private static String text(String type) {
    return """
    ---
    title: Template of a TYPE
    revision_summary: First version
    ---

    # TEMPLATE-TYPE: Template of a TYPE

    A new TYPE starts with what follows here.

    ---
    title: {{TITLE}}
    revision_summary: First version
    ---

    # {{ID}}: {{TITLE}}

    ## 1. Purpose

    Says why there is {{ID}}.

    ## 2. Scope

    Says what belongs to it and what does not.

    ## 3. Description

    Says what is done, and how one sees that it was done.
    """
        .replace("TYPE", type);
  }
}
