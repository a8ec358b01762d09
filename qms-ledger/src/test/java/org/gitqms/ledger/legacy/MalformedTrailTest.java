package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.ledger.legacy.StoreBuilder.change;
import static org.gitqms.ledger.legacy.StoreBuilder.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTrailTest {

  private static final String TRAIL = ".audit/CR/CR-001.jsonl";
  private static final String CUT = " the text is cut off here, in the middle of a JSON object";

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @Test
  void an_empty_trail() {
    store.bytes(TRAIL, new byte[0]);
    Refusal.of(dir).is(TRAIL + ":1:1 the trail is empty");
  }

  @Test
  void an_empty_line() {
    store.replaceLine(TRAIL, 3, "");
    Refusal.of(dir).is(TRAIL + ":3:1 the line is empty");
  }

  @Test
  void a_line_feed_too_many_at_the_end() {
    store.bytes(TRAIL, (store.text(TRAIL) + "\n").getBytes(StandardCharsets.UTF_8));
    Refusal.of(dir).is(TRAIL + ":29:1 the line is empty");
  }

  @Test
  void a_carriage_return() {
    store.replaceLine(TRAIL, 3, store.lineOf(TRAIL, 3) + "\r");
    Refusal.of(dir).is(store.place(TRAIL, 3, "\r") + " the line holds a carriage return");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 9, 15, 34, 35, 36, 40, 60, 130})
  void a_cut_line(int length) {
    store.replaceLine(TRAIL, 3, store.lineOf(TRAIL, 3).substring(0, length));
    Refusal.of(dir).is(TRAIL + ":3:" + (length + 1) + CUT);
  }

  @Test
  void a_cut_last_line() {
    byte[] whole = store.text(TRAIL).getBytes(StandardCharsets.UTF_8);
    store.bytes(TRAIL, Arrays.copyOf(whole, whole.length - 5));
    Refusal.of(dir).is(TRAIL + ":28:" + (store.lineOf(TRAIL, 28).length() + 1) + CUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'ts' 'x'}        | 3:7",
        "{'ts':'x',}       | 3:11",
        "{'ts':'a\\x'}     | 3:10",
        "{'ts':01}         | 3:8",
        "{'ts':nul}        | 3:7",
        "{ts:'x'}          | 3:2",
        "nonsense          | 3:1",
      })
  void a_line_that_is_no_json(String line, String place) {
    store.replaceLine(TRAIL, 3, line.replace('\'', '"'));
    assertThat(Refusal.of(dir).messages())
        .singleElement()
        .asString()
        .startsWith(TRAIL + ":" + place + " this is not valid JSON: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"[] | 1", "'text' | 1", "null | 1", "7 | 1", "{} {} | 4"})
  void a_line_that_is_not_one_object(String line, int column) {
    store.replaceLine(TRAIL, 3, line.replace('\'', '"'));
    Refusal.of(dir)
        .is(TRAIL + ":3:" + column + " one JSON object is expected, and nothing beside it");
  }

  @Test
  void the_same_key_twice() {
    String again = "'user':'eve'".replace('\'', '"');
    store.replaceLine(TRAIL, 2, line("2026-01-05T10:01:00+00:00", "CHECKIN", "ann", "0.1", again));
    Refusal.of(dir).is(store.place(TRAIL, 2, again) + " the field \"user\" is there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'ts':'2026-01-05T10:01:00+00:00', | `` | { | the field \"ts\" is missing",
        "'event':'CHECKIN',          | `` | { | the field \"event\" is missing",
        "'user':'ann',               | `` | { | the field \"user\" is missing",
        ",'version':'0.1'            | `` | { | the field \"version\" is missing",
        "'ann' | 7       | 7       | \"user\" is a number, not a text",
        "'ann' | null    | null    | \"user\" is null, not a text",
        "'ann' | ['ann'] | ['ann'] | \"user\" is a list, not a text",
        "'ann' | {'a':1} | {'a':1} | \"user\" is an object that holds more than texts, not a text",
        "'ann' | true    | true    | \"user\" is true or false, not a text",
        "'ann' | ''      | ''      | \"\" is no user name",
        "'ann' | 'a <b>' | 'a <b>' | \"a <b>\" is no user name",
        "'ann' | 'a\\nb' | 'a\\nb' | \"a\\u000Ab\" is no user name",
        "'0.1' | '1'     | '1'     | \"1\" is no version",
        "'0.1' | 'v1.0'  | 'v1.0'  | \"v1.0\" is no version",
        "'0.1' | '0.01'  | '0.01'  | \"0.01\" is no version",
        "'0.1' | '0.1','mood':'good' | 'mood' | the field \"mood\" is not known here",
        "'0.1' | '0.1','title':'x'   | 'title' | the field \"title\" is not known here",
        "CHECKIN | FINISH | 'FINISH' | \"FINISH\" is no event of the older system",
      })
  void a_line_with_a_wrong_field(String text, String by, String at, String message) {
    String line = store.lineOf(TRAIL, 2);
    store.replaceLine(TRAIL, 2, line.replace(quoted(text), quoted(by)));
    String place = at.equals("7") ? store.place(TRAIL, 2, "7,") : store.place(TRAIL, 2, quoted(at));
    Refusal.of(dir).is(place + " " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-05",
        "2026-01-05T10:01",
        "2026-13-05T10:01:00+00:00",
        "2026-02-30T10:01:00+00:00",
        "2026-01-05 10:01:00+00:00",
        "2026-01-05T10:01:00+0000",
        "2026-01-05T10:01:00+19:00",
        "1969-12-31T23:59:59+00:00",
        "2026-03-29T02:30:00"
      })
  void a_time_that_is_none(String time) {
    store.replaceLine(TRAIL, 2, line(time, "CHECKIN", "ann", "0.1"));
    Refusal.of(dir)
        .is(
            store.place(TRAIL, 2, "\"" + time)
                + " \""
                + time
                + "\" is no time, or none that clocks showed in Europe/Berlin");
  }

  @ParameterizedTest
  @CsvSource({"DRAFT,IN_LIMBO,IN_LIMBO", "draft,IN_PRE_REVIEW,draft", "CANCELLED,DRAFT,CANCELLED"})
  void a_status_that_is_not_of_the_older_system(String from, String to, String wrong) {
    store.replaceLine(TRAIL, 3, change("2026-01-05T10:02:00+00:00", "ann", "0.1", from, to));
    Refusal.of(dir)
        .is(
            store.place(TRAIL, 3, "\"" + wrong)
                + " \""
                + wrong
                + "\" is no status of the older system");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "4 | 'PRE_REVIEW' | 'PRE_APPROVAL' | \"PRE_APPROVAL\" is no known review_type",
        "8 | 'PRE_APPROVAL' | 'PRE_REVIEW' | \"PRE_REVIEW\" is no known approval_type",
        "5 | 'RECOMMEND'  | 'MAYBE'        | \"MAYBE\" is no known outcome",
        "4 | ['qa']       | ['qa', 7]      | \"assignees\" is a list that holds more than texts,"
            + " not a list of texts",
        "4 | ['qa']       | ['q a']        | \"q a\" is no user name",
        "5 | 'two\\nlines' | 'two\\u0000'  | \"comment\" holds a character that no text file can"
            + " hold",
        "5 | 'two\\nlines' | 'two\\ud800'  | \"comment\" holds a character that no text file can"
            + " hold",
        "1 | 'A change'   | 3              | \"title\" is a number, not a text",
        "18 | 'POST_REVIEWED' | 'LIMBO'    | \"LIMBO\" is no status of the older system",
      })
  void a_detail_that_is_unknown(int number, String text, String by, String message) {
    String line = store.lineOf(TRAIL, number);
    store.replaceLine(TRAIL, number, line.replace(quoted(text), quoted(by)));
    int column = line.indexOf(quoted(text)) + 1;
    Refusal.of(dir).is(TRAIL + ":" + number + ":" + column + " " + message);
  }

  @Test
  void a_status_change_that_nothing_caused() {
    String sop = ".audit/SOP/SOP-001.jsonl";
    store.file(sop, change("2026-01-05T10:00:00+00:00", "ann", "0.1", "DRAFT", "IN_REVIEW"));
    Refusal.of(dir).is(sop + ":1:1 this status change follows no entry that could have caused it");
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
