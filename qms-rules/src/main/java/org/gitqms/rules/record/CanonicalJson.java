package org.gitqms.rules.record;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which the files under {@code QMS/.records} are written. */
final class CanonicalJson {

  private static final ObjectWriter WRITER = JsonMapper.shared().writer().with(printer());

  private CanonicalJson() {}

  static byte[] bytes(JsonNode json) {
    return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
