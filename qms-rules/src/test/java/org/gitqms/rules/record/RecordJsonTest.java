package org.gitqms.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {

  private static final String SMALL =
      """
      {
        "id": "CR-001",
        "type": "CR",
        "title": "A change",
        "status": "DRAFT",
        "version": "0.1",
        "owner": "init",
        "holder": "init",
        "contributors": [
          "init"
        ],
        "authors": [
          "init"
        ],
        "events": 1
      }
      """;

  @Test
  void a_record_is_written_in_one_way() {
    DocumentRecord record =
        DocumentRecord.created(
                new DocumentId("CR-001"), "CR", "A change", Status.DRAFT, Version.FIRST)
            .change()
            .owner("init")
            .holder("init")
            .contributor("init")
            .first();

    assertThat(new String(RecordJson.write(record), StandardCharsets.UTF_8)).isEqualTo(SMALL);
    assertThat(read(SMALL)).contains(record);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_written_is_read_back(long seed) {
    RandomRecords random = new RandomRecords(seed);
    for (int i = 0; i < 50; i++) {
      DocumentRecord record = random.next();

      assertThat(RecordJson.read(RecordJson.write(record))).contains(record);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changed_bytes_are_refused_or_are_another_record(long seed) {
    RandomRecords random = new RandomRecords(seed);
    for (int i = 0; i < 20; i++) {
      DocumentRecord record = random.next();
      byte[] bytes = RecordJson.write(record);
      for (int j = 0; j < 30; j++) {
        byte[] changed = random.mutation(bytes);
        if (!java.util.Arrays.equals(changed, bytes)) {
          Optional<DocumentRecord> other = RecordJson.read(changed);

          assertThat(other).isNotEqualTo(Optional.of(record));
          other.ifPresent(o -> assertThat(RecordJson.write(o)).isEqualTo(changed));
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"events\": 1 | \"events\": 1.0",
        "\"events\": 1 | \"events\": \"1\"",
        "\"events\": 1 | \"events\": 01",
        "\"events\": 1 | \"events\": 99999999999999999999",
        "\"events\": 1 | \"events\": 1, \"more\": 2",
        "\"status\": \"DRAFT\" | \"status\": \"draft\"",
        "\"status\": \"DRAFT\" | \"status\": null",
        "\"status\": \"DRAFT\" | \"status\": [\"DRAFT\"]",
        "\"version\": \"0.1\" | \"version\": \"0.01\"",
        "\"version\": \"0.1\" | \"version\": 0.1",
        "\"id\": \"CR-001\" | \"id\": \"cr-001\"",
        "\"id\": \"CR-001\" | \"id\": \"CR-001\", \"id\": \"CR-002\"",
        "\"title\": \"A change\" | \"title\": \"A ch\\u0061nge\"",
        "\"owner\": \"init\" | \"owner\": null",
        "\"owner\": \"init\" | \"retiring\": false",
        "\"owner\": \"init\" | \"assignees\": []",
        "\"owner\": \"init\" | \"parent\": \"x\"",
        "\"owner\": \"init\" | \"parent\": \"CR-001\"",
        "\"owner\": \"init\" | \"parent\": \"CR-00\"",
        "\"owner\": \"init\" | \"formerOwners\": []",
        "\"owner\": \"init\" | \"frozen\": \"sha256:1\"",
        "{ | /* a comment */ {"
      })
  void what_is_not_canonical_is_refused(String from, String to) {
    assertThat(read(Texts.edited(SMALL, from, to))).isEmpty();
  }

  @Test
  void fields_stand_in_their_order() {
    assertThat(
            read(
                Texts.edited(
                    SMALL,
                    "  \"type\": \"CR\",\n  \"title\": \"A change\",\n",
                    "  \"title\": \"A change\",\n  \"type\": \"CR\",\n")))
        .isEmpty();
  }

  @Test
  void contributors_stand_in_order() {
    assertThat(
            read(
                Texts.edited(
                    SMALL,
                    "\"contributors\": [\n    \"init\"\n",
                    "\"contributors\": [\n    \"qa\",\n    \"init\"\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "1", "{}", "{", "{}{}", "not json"})
  void what_is_no_record_is_refused(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void line_ends_end_and_encoding_are_fixed() {
    assertThat(read(SMALL.replace("\n", "\r\n"))).isEmpty();
    assertThat(read(SMALL + "\n")).isEmpty();
    assertThat(read(SMALL.strip())).isEmpty();
    assertThat(read("\ufeff" + SMALL)).isEmpty();
    assertThat(RecordJson.read(SMALL.getBytes(StandardCharsets.UTF_16))).isEmpty();
    byte[] latin = Texts.edited(SMALL, "A change", "\u00c4").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(RecordJson.read(latin)).isEmpty();
  }

  @Test
  void deep_nesting_is_refused_and_breaks_nothing() {
    assertThat(read("[".repeat(200_000))).isEmpty();
    assertThat(read("{\"id\":".repeat(100_000))).isEmpty();
  }

  private static Optional<DocumentRecord> read(String text) {
    return RecordJson.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
