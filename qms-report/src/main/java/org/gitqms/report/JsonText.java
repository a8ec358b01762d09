package org.gitqms.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How JSON is laid out: fields in the order they were put, indented by two spaces, LF. */
public final class JsonText {

  private static final ObjectWriter WRITER = JsonMapper.shared().writer().with(printer());

  private JsonText() {}

  /** An object without fields. */
  public static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** The whole document; lines end with LF, the last one too. */
  public static String of(Object document) {
    return WRITER.writeValueAsString(document) + "\n";
  }

  /** Visible text, or the JSON null. */
  public static @Nullable String visible(@Nullable String text) {
    return text == null ? null : VisibleText.of(text);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
