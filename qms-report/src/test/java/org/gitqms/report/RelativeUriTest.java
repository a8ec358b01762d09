package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeUriTest {

  @ParameterizedTest
  @CsvSource({
    "QMS/CR/CR-001/CR-001.draft.md, QMS/CR/CR-001/CR-001.draft.md",
    "a b%20#?.md, a%20b%2520%23%3F.md",
    "\u00fc.md, %C3%BC.md",
    "a:b, a%3Ab"
  })
  void a_path_is_percent_encoded_in_utf_8(String path, String uri) {
    assertThat(RelativeUri.of(path)).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//host/x", "https://host/x", "/etc/passwd", "a\\b", "\uD800"})
  void no_path_leads_out_of_the_repository_as_another_host_or_scheme(String path) {
    URI uri = URI.create(RelativeUri.of(path));

    assertThat(uri.isAbsolute()).isFalse();
    assertThat(uri.getAuthority()).isNull();
    assertThat(uri.getPath()).doesNotStartWith("/");
  }

  @Test
  void the_path_can_be_read_back() {
    String path = "QMS/a b/\uD83D\uDE00%.md";

    assertThat(URI.create(RelativeUri.of(path)).getPath()).isEqualTo(path);
  }
}
