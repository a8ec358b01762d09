package org.gitqms.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractiveJsonTest {

  private static final String SOURCE =
      """
      # CR-001

      <!-- @template: CR -->
      <!-- @prompt: seen, next: end -->
      What is seen?
      <!-- @end-prompt -->
      <!-- @end -->
      """;

  @Test
  void what_is_written_is_read() {
    InteractiveRecord record =
        begun()
            .with(new Entry.Response(new Position("seen", 0), "a\n\"b\"", "ann", 7, null, null))
            .with(new Entry.Reopening("step", "why", "ann", 8))
            .with(
                new Entry.Response(
                    new Position("seen", 2), "c", "bob", 9, "0".repeat(40), "because"));

    InteractiveRecord read = InteractiveJson.read(InteractiveJson.write(record)).orElseThrow();

    assertThat(read.entries()).isEqualTo(record.entries());
    assertThat(read.source()).isEqualTo(SOURCE);
    assertThat(InteractiveJson.read(InteractiveJson.write(begun()))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "CR-001\", CR-1-\"",
    "'  \"form', '\t\"form'",
    "@template, @tempate",
    "\"form\", \"farm\"",
    "'\"id\"', '\"no\": 1, \"id\"'"
  })
  void other_bytes_are_none(String from, String to) {
    String json = new String(InteractiveJson.write(begun()), StandardCharsets.UTF_8);
    String other = json.replaceFirst(from, to);

    assertThat(other).isNotEqualTo(json);
    assertThat(InteractiveJson.read(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static InteractiveRecord begun() {
    Form form = Form.parse(SOURCE).form().orElseThrow();
    return new InteractiveRecord(new DocumentId("CR-001"), SOURCE, form, List.of());
  }
}
