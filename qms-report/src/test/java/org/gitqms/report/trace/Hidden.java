package org.gitqms.report.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a terminal or a reader could be fooled by; stated apart from the code under test. */
final class Hidden {

  private Hidden() {}

  static void assertNone(String text) {
    assertThat(text.codePoints().filter(Hidden::isHidden).toArray()).isEmpty();
    assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
  }

  private static boolean isHidden(int c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || c == 0xFFFE
        || c == 0xFFFF
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
