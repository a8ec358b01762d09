package org.gitqms.rules.document;

import java.util.List;

/** All rules of family QMS-1xx. */
public final class DocumentRules {

  /** The rule that judges the text before it is markdown: the only one for unreadable text. */
  public static final DocumentRule READABLE = new RefusedCharacter();

  /** Every rule, by id. */
  public static final List<DocumentRule> ALL =
      List.of(
          new MalformedFrontmatter(),
          new DisagreeingNames(),
          new MissingSection(),
          new UnresolvedPlaceholder(),
          new UnresolvedReference(),
          new BrokenTable(),
          READABLE,
          new RawHtml(),
          new UnnamedAuthority(),
          new MalformedForm());

  private DocumentRules() {}
}
