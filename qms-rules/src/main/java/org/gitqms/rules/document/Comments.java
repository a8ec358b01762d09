package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a document. */
public final class Comments {

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);

  private Comments() {}

  /** What they say, without their marks and the blanks around it. */
  public static Set<String> in(ParsedDocument document) {
    Set<String> found = new HashSet<>();
    for (Node node : document.nodes()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        Matcher comments = COMMENT.matcher(node.getChars());
        while (comments.find()) {
          found.add(comments.group(1).strip());
        }
      }
    }
    return found;
  }
}
