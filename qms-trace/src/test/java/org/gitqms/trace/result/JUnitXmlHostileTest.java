package org.gitqms.trace.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, huge or made to do harm. */
@Timeout(60)
final class JUnitXmlHostileTest {

  private static List<String> problems(byte[] bytes) {
    return messages(JUnitXml.read(bytes));
  }

  private static List<String> messages(ResultFile file) {
    return file.problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .toList();
  }

  private static List<String> problems(String xml) {
    return problems(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A head, so many pieces made one by one, and a tail. */
  private static InputStream generated(
      String head, int pieces, IntFunction<String> piece, String tail) {
    InputStream middle =
        new InputStream() {
          private byte[] current = new byte[0];
          private int at;
          private int made;

          @Override
          public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (at == current.length) {
              if (made == pieces) {
                return -1;
              }
              current = piece.apply(made).getBytes(StandardCharsets.UTF_8);
              made++;
              at = 0;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, offset, count);
            at += count;
            return count;
          }
        };
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                middle,
                new ByteArrayInputStream(tail.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void an_entity_bomb_is_refused_at_its_document_type() {
    StringBuilder bomb = new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE testsuite [");
    bomb.append("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      String before = "&a" + (i - 1) + ";";
      bomb.append("<!ENTITY a").append(i).append(" '").append(before.repeat(10)).append("'>");
    }
    bomb.append("]><testsuite name='&a39;'>&a39;</testsuite>");
    assertThat(problems(bomb.toString())).containsExactly("1:22 document types are refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE testsuite SYSTEM 'FILE'><testsuite/>",
        "<!DOCTYPE testsuite [<!ENTITY x SYSTEM 'FILE'>]><testsuite name='&x;'/>",
        "<!DOCTYPE testsuite [<!ENTITY x SYSTEM 'FILE'>]><testsuite>&x;</testsuite>",
        "<!DOCTYPE testsuite [<!ENTITY % x SYSTEM 'FILE'> %x;]><testsuite/>",
        "<!DOCTYPE testsuite><testsuite/>"
      })
  void no_file_outside_the_report_is_read(String xml, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "<testcase name='secret'/>");
    ResultFile file =
        JUnitXml.read(
            xml.replace("FILE", secret.toUri().toString()).getBytes(StandardCharsets.UTF_8));
    assertThat(messages(file)).containsExactly("1:1 document types are refused");
    assertThat(file.tests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<testsuite name='&x;'/>", "<testsuite>&x;</testsuite>"})
  void an_entity_that_is_not_declared_is_refused(String xml) {
    assertThat(problems(xml)).hasSize(1).first().asString().contains("not well-formed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "{\"tests\": 1}",
        "<testsuite",
        "<testsuite><testcase name='a'",
        "<testsuite><testcase name='a'/>",
        "<testsuite><testcase name='a'></testsuite>",
        "<testsuite/><testsuite/>",
        "<testsuite/>more",
        "<testsuite a='1' a='2'/>",
        "<x:testsuite/>",
        "<testsuite>\u0001</testsuite>",
        "<testsuite name='&#0;'/>",
        "<testsuite name='\u0007'/>",
        "<?xml version='1.0' encoding='none-such'?><testsuite/>",
        "\u0000<testsuite/>"
      })
  void what_is_not_well_formed_is_a_problem(String xml) {
    assertThat(problems(xml)).hasSize(1).first().asString().contains("not well-formed XML");
  }

  @Test
  void a_file_cut_off_tells_where_and_keeps_what_was_whole() {
    String xml = "<testsuite tests='2'>\n<testcase name='a'/>\n<testcase name='b'";
    ResultFile file = JUnitXml.read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(messages(file))
        .containsExactly("3:19 this is not well-formed XML, or it is cut off here");
    assertThat(file.tests()).containsExactly(new TestResult("", "a", Outcome.PASSED));
  }

  @Test
  @Verifies("REQ-TRACE-011")
  void no_prefix_of_a_report_is_believed() {
    byte[] whole =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites><testsuite name="s" tests="1"><!-- c --><testcase name="\u00e9">
        <system-out><![CDATA[x]]></system-out></testcase></testsuite></testsuites>\
        """
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(problems(Arrays.copyOf(whole, length))).as("%s", length).hasSize(1);
    }
    assertThat(problems(whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-8", "windows-1252"})
  void the_encoding_that_is_declared_counts(String encoding) {
    String xml =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?><testsuite><testcase name='\u00e9'/></testsuite>";
    assertThat(JUnitXml.read(xml.getBytes(Charset.forName(encoding))).tests())
        .containsExactly(new TestResult("", "\u00e9", Outcome.PASSED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void a_byte_order_mark_says_the_encoding(String encoding) {
    String xml = "\uFEFF<testsuite><testcase name='\u00e9'/></testsuite>";
    assertThat(JUnitXml.read(xml.getBytes(Charset.forName(encoding))).tests())
        .containsExactly(new TestResult("", "\u00e9", Outcome.PASSED));
  }

  @Test
  void bytes_that_are_not_of_the_encoding_are_a_problem() {
    byte[] latin = "<testsuite name='\u00e9t\u00e9'/>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(latin)).hasSize(1);
  }

  @Test
  void any_bytes_come_to_an_answer() {
    byte[] seed =
        """
        <?xml version="1.0"?><testsuites tests="2"><testsuite xmlns:x="u" name="a">
        <testcase name="b" x:c="d"><failure><![CDATA[ ]]>&lt;&#65;</failure></testcase>
        <?pi x?><!-- c --><testcase name="e" status="run"/></testsuite></testsuites>
        """
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = seed.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? (byte) random.nextInt(256) : seed[random.nextInt(seed.length)];
      }
      assertThat(JUnitXml.read(bytes)).isNotNull();
    }
  }

  @Test
  void two_hundred_thousand_tests_are_read_from_a_stream() throws IOException {
    InputStream stream =
        generated(
            "<testsuite tests='200000'>",
            200_000,
            i -> "<testcase classname='p.C" + i / 100 + "' name='t" + i + "' time='0.1'/>\n",
            "</testsuite>");
    ResultFile file = JUnitXml.read(stream);
    assertThat(file.problems()).isEmpty();
    assertThat(file.tests()).hasSize(200_000);
    assertThat(file.tests().get(0).className()).isSameAs(file.tests().get(99).className());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a line of output &amp; more\n", "<![CDATA[a line\n]]>", "one ]] > "})
  void output_is_not_held(String line) throws IOException {
    String chunk = line.repeat(1000);
    InputStream stream =
        generated(
            "<testsuite><testcase name='a'><system-out>",
            2_000,
            i -> chunk,
            "</system-out></testcase></testsuite>");
    assertThat(JUnitXml.read(stream).problems()).isEmpty();
  }

  @Test
  void one_block_of_output_may_be_longer_than_any_tag() throws IOException {
    String chunk = "a line of output ]] > &#27;\n".repeat(1000);
    InputStream stream =
        generated(
            "<testsuite><testcase name='a'><system-out><![CDATA[",
            2_000,
            i -> chunk,
            "]]></system-out></testcase></testsuite>");
    assertThat(JUnitXml.read(stream).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<testsuite><!-- ",
        "<testsuite><?pi ",
        "<testsuite name='",
        "<!DOCTYPE testsuite [",
        "<testsuite "
      })
  void a_tag_or_comment_without_end_is_refused_before_it_fills_the_memory(String head)
      throws IOException {
    InputStream stream = generated(head, Integer.MAX_VALUE, i -> " ".repeat(8000), "");
    assertThat(messages(JUnitXml.read(stream)))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("a tag or comment is longer than 8 MiB");
  }

  @Test
  void suites_nested_too_deep_are_refused() throws IOException {
    InputStream stream = generated("", 100_000, i -> "<testsuite>", "");
    assertThat(messages(JUnitXml.read(stream)))
        .containsExactly("1:1101 elements are nested deeper than 100");
    String deep = "<testsuite>".repeat(100) + "</testsuite>".repeat(100);
    assertThat(problems(deep)).isEmpty();
  }

  @Test
  void a_file_of_nothing_but_names_is_refused() throws IOException {
    InputStream elements = generated("<testsuite>", Integer.MAX_VALUE, i -> "<e" + i + "/>", "");
    assertThat(messages(JUnitXml.read(elements)).toString()).contains("more than 1,000 names");
    InputStream attributes =
        generated("<testsuite>", Integer.MAX_VALUE, i -> "<e x" + i + "=''/>", "");
    assertThat(messages(JUnitXml.read(attributes)).toString()).contains("more than 1,000 names");
    InputStream spaces =
        generated("<testsuite>", Integer.MAX_VALUE, i -> "<e xmlns:x='" + i + "'/>", "");
    assertThat(messages(JUnitXml.read(spaces)).toString()).contains("more than 1,000 names");
    InputStream instructions =
        generated("<testsuite>", Integer.MAX_VALUE, i -> "<?e" + i + "?>", "");
    assertThat(messages(JUnitXml.read(instructions)).toString()).contains("more than 1,000 names");
  }

  @Test
  void what_the_stream_throws_is_thrown() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThatThrownBy(() -> JUnitXml.read(broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }
}
