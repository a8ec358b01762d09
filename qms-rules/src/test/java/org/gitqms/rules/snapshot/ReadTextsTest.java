package org.gitqms.rules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.DocumentRecord;
import org.junit.jupiter.api.Test;

class ReadTextsTest {

  private final ReadTexts texts = new ReadTexts();

  @Test
  void the_same_content_at_the_same_path_is_read_once() {
    ParsedDocument first = texts.read("QMS/a.md", Content.of("# One\n"));

    assertThat(texts.read("QMS/a.md", Content.of("# One\n"))).isSameAs(first);
  }

  @Test
  void another_content_is_another_text() {
    texts.read("QMS/a.md", Content.of("# One\n"));

    assertThat(texts.read("QMS/a.md", Content.of("# Two\n")).text()).isEqualTo("# Two\n");
  }

  @Test
  void what_is_found_in_it_lies_at_the_path_it_was_read_from() {
    texts.read("QMS/a.md", Content.of("# One\n"));

    assertThat(texts.read("QMS/b.md", Content.of("# One\n")).at(0).path()).isEqualTo("QMS/b.md");
  }

  @Test
  void many_texts_and_large_ones_are_not_kept() {
    Content large = Content.of("word ".repeat(40_000));
    ParsedDocument first = texts.read("QMS/a.md", Content.of("# One\n"));
    ParsedDocument book = texts.read("QMS/book.md", large);
    for (int i = 0; i < 64; i++) {
      texts.read("QMS/" + i + ".md", Content.of("# Other\n"));
    }

    assertThat(texts.read("QMS/a.md", Content.of("# One\n"))).isNotSameAs(first);
    assertThat(texts.read("QMS/book.md", large)).isNotSameAs(book);
  }

  @Test
  void a_state_reads_the_text_that_the_workflow_is_about() {
    Ledger ledger = Ledger.governed();
    ledger.by("init").create("CR-001", "A title").accepted();
    DocumentRecord record = ledger.record("CR-001");

    assertThat(ledger.state().workingText(record).orElseThrow().text())
        .isEqualTo(ledger.text("QMS/CR/CR-001/CR-001.draft.md"));
    assertThat(ledger.state().text("QMS/none.md")).isEmpty();
  }
}
