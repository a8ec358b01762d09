package org.gitqms.ledger.legacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedRecordTest {

  private static final String META = ".meta/CR/CR-001.json";

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CR-001           | CR-002  | 2:13 | the record says \"CR-002\", its path says \"CR-001\"",
        "CR-001           | ``      | 2:13 | the record says \"\", its path says \"CR-001\"",
        "'doc_type': 'CR' | 'doc_type': 'SOP' | 3:15 | the record says \"SOP\", its path says"
            + " \"CR\"",
        "'2.0'            | 'two'   | 4:14 | \"two\" is no version",
        "'2.0'            | 2.0     | 4:14 | \"version\" is a number, not a text",
        "CLOSED           | OPEN    | 5:13 | \"OPEN\" is no status of the older system",
        "true             | 'true'  | 6:17 | \"executable\" is a text, not true or false",
        "true             | false   | 6:17 | documents of type CR are executed",
        "null             | 'a b'   | 7:23 | \"a b\" is no user name",
        "null             | 3       | 7:23 | \"responsible_user\" is a number, not a text",
        "'responsible_user': null, | `` | 1:1 | the field \"responsible_user\" is missing",
        "'RECOMMEND'      | 1       | 9:22 | \"review_outcomes\" is an object that holds more"
            + " than texts, not an object of texts",
        "'checked_out'    | 'mood': 1, 'checked_out' | 8:3 | the field \"mood\" is not known here",
        "'checked_out'    | 'effective_version': 'x', 'checked_out' | 8:24 | \"x\" is no version",
        "'checked_out'    | 'approval_date': 7, 'checked_out' | 8:20 | \"approval_date\" is a"
            + " number, not a text",
        "'checked_out'    | 'pending_assignees': 'qa', 'checked_out' | 8:24 | \"pending_assignees\""
            + " is a text, not a list of texts",
      })
  void a_record_with_a_wrong_field(String text, String by, String place, String message) {
    store.replace(META, text.replace('\'', '"'), by.replace('\'', '"'));
    Refusal.of(dir).is(META + ":" + place + " " + message);
  }

  @Test
  void a_nested_key_twice() {
    store.replace(META, "\"RECOMMEND\"", "\"RECOMMEND\", \"qa\": \"x\"");
    Refusal.of(dir).is(store.place(META, 9, "\"qa\": \"x") + " the field \"qa\" is there twice");
  }

  @Test
  void a_procedure_that_claims_to_be_executed() {
    store.replace(".meta/SOP/SOP-001.json", "false,\n  \"resp", "true,\n  \"resp");
    Refusal.of(dir).is(".meta/SOP/SOP-001.json:6:17 documents of type SOP are not executed");
  }

  @Test
  void a_cut_record() {
    String text = store.text(META);
    int end = text.indexOf("2.0") + 1;
    store.bytes(META, text.substring(0, end).getBytes(StandardCharsets.UTF_8));
    Refusal.of(dir).is(META + ":4:16 the text is cut off here, in the middle of a JSON object");
  }

  @Test
  void an_empty_record() {
    store.bytes(META, new byte[0]);
    Refusal.of(dir).is(META + ":1:1 one JSON object is expected, and nothing beside it");
  }
}
