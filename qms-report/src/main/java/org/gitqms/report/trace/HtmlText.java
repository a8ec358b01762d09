package org.gitqms.report.trace;

import java.util.List;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.finding.Location;

/** HTML as it is written: markup as given, and texts in which no character is markup. */
final class HtmlText {

  private final StringBuilder out = new StringBuilder();

  HtmlText markup(String markup) {
    out.append(markup);
    return this;
  }

  HtmlText text(String text) {
    String visible = VisibleText.of(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  HtmlText number(int number) {
    out.append(number);
    return this;
  }

  HtmlText cell(String text) {
    return markup("<td>").text(text).markup("</td>");
  }

  HtmlText rowHeader(String text) {
    return markup("<th scope=\"row\">").text(text).markup("</th>");
  }

  /** A file, and the line in it if there is one. */
  HtmlText place(Location at) {
    text(at.path());
    return at.line() > 0 ? markup(":").number(at.line()) : this;
  }

  /** Begins a section and the table in it; {@link #endTable} ends both. */
  HtmlText table(String id, String heading, List<String> columns) {
    heading(id, heading).markup("<table aria-labelledby=\"").markup(id).markup("\"><thead><tr>");
    columns.forEach(column -> markup("<th scope=\"col\">").text(column).markup("</th>"));
    return markup("</tr></thead><tbody>\n");
  }

  HtmlText endTable() {
    return markup("</tbody></table></section>\n");
  }

  /** Begins a section. */
  HtmlText heading(String id, String heading) {
    markup("<section><h2 id=\"").markup(id).markup("\">").text(heading);
    return markup("</h2>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
