package org.gitqms.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.evidence.Reference.CommitName;
import org.gitqms.rules.evidence.Reference.DocumentClaim;
import org.gitqms.rules.evidence.Reference.FileName;
import org.gitqms.rules.evidence.Reference.OwnSection;
import org.gitqms.rules.evidence.Reference.RunNumber;
import org.gitqms.rules.evidence.Reference.TestName;
import org.gitqms.rules.evidence.Reference.WebAddress;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTextTest {

  private static final String FULL = "0123456789abcdef0123456789abcdef01234567";

  private static List<Reference> in(String cell) {
    return EvidenceText.references(cell, Ledger.governed().state().policy().types());
  }

  private static <T extends Reference> List<T> only(Class<T> kind, String cell) {
    return in(cell).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static DocumentClaim document(String cell) {
    return only(DocumentClaim.class, cell).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commit 6a33f1a",
        "Commit: 6a33f1a.",
        "fixed (6a33f1a)",
        "`6a33f1a`",
        "Commit=6a33f1a, Tests=364/364",
        "from main @ 6a33f1a; all pass",
        "on 6a33f1a",
        "[the fix](https://forge.example/x) in 6a33f1a",
      })
  void a_word_of_hex_digits_is_a_commit(String cell) {
    assertThat(only(CommitName.class, cell))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.name()).isEqualTo("6a33f1a");
              assertThat(cell.substring(c.at())).startsWith("6a33f1a");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Commits: 04e749e, 395d2fb | 04e749e 395d2fb",
        "submodule from 2d576b2 to 3f83570 | 2d576b2 3f83570",
        "04e749e..395d2fb | 04e749e 395d2fb",
        "commit 1234567 | 1234567",
        FULL + " | " + FULL,
        "commit deadbeefdeadbeefdeadbeefdeadbeefdeadbeef | deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
      })
  void several_commits_are_named_in_one_cell(String cell, String names) {
    assertThat(only(CommitName.class, cell))
        .extracting(CommitName::name)
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "effaced and defaced, the facade acceded",
        "1234567 lines, 20260331, 3628800",
        "on 2026-03-31 at 10:15",
        "10dec2026 and 1feb2026",
        "version 1.2.3 and v2.10.0",
        "commit defaced",
        "colour #1a2b3c4d",
        "0x1a2b3c4d5e",
        "550e8400-e29b-41d4-a716-446655440000",
        "sha256:9f2c00aa11",
        "md5 d41d8cd98f00b204e9800998ecf8427e",
        "container 3f2a9c1b7d4e is up",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "6A33F1A",
        "https://forge.example/commit/6a33f1a",
        "cr-6a33f1a/x",
        "abc@6a33f1a.example.org",
        "364/364 tests pass, RS/RTM are in force, N/A",
        "REQ-MCP-015, EI-2, TC-001-1, UTF-8, SHA-256, HTTP 409",
        "either/or, and/or, e.g. this, i.e. that",
        "took 3.5 s, 98.5 %",
        "written in Node.js and D3.js",
        "git log --oneline",
        "`git status --short`",
        "`/etc/passwd`, `~/.bashrc`, `--force`, `../other/x.md`",
        "Test 1 passed, tests ran, run 3 of 5",
        "2.1/2.2",
        "the LICENSE and the Makefile",
        "ask ann@example.sh",
        "[it](:a.py), [that](/a.py)",
      })
  void what_only_looks_like_a_reference_is_none(String cell) {
    assertThat(in(cell)).filteredOn(r -> !(r instanceof WebAddress)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SOP-002 | - | -",
        "SOP-002 1.0 | 1.0 | -",
        "SOP-002 v1.0 | 1.0 | -",
        "SOP-002 version 1.0 | 1.0 | -",
        "`SOP-002` v1.0 | 1.0 | -",
        "SOP-002 (EFFECTIVE v1.0) | 1.0 | EFFECTIVE",
        "SOP-002 (v1.0, EFFECTIVE) | 1.0 | EFFECTIVE",
        "SOP-002 now EFFECTIVE v3.0. | 3.0 | EFFECTIVE",
        "SOP-002 now EFFECTIVE at v15.0. | 15.0 | EFFECTIVE",
        "SOP-002 now v17.0 EFFECTIVE, SOP-003 v1.0 | 17.0 | EFFECTIVE",
        "SOP-002 (1.0) | 1.0 | -",
        "SOP-002 is EFFECTIVE | - | EFFECTIVE",
        "CR-021 (CLOSED) - all done | - | CLOSED",
        "CR-001-VAR-003 (Type 2, PRE_APPROVED) | - | PRE_APPROVED",
        "SOP-002 (step 4.2 is new) | - | -",
        "SOP-002 took 3.5 hours | - | -",
        "SOP-002 3.5 hours | - | -",
        "SOP-002 v1.0.2 | - | -",
        "SOP-002, and v2.0 of another | - | -",
        "SOP-002 and all are EFFECTIVE | - | -",
        "SOP-002 READS WELL | - | -",
        "SOP-002 1.0, EFFECTIVE since 2026 | 1.0 | EFFECTIVE",
        "SOP-002 (EFFECTIVE) v1.0 | 1.0 | EFFECTIVE",
        "SOP-002 (v1.0) EFFECTIVE | 1.0 | EFFECTIVE",
        "SOP-002 (as agreed) v1.0 | - | -",
        "SOP-002 1.0 2.0 EFFECTIVE | 1.0 | -",
      })
  void a_document_is_named_with_what_is_said_right_behind_it(
      String cell, String version, String status) {
    DocumentClaim claim = document(cell);

    assertThat(claim.version().map(Object::toString).orElse(null)).isEqualTo(version);
    assertThat(claim.status().map(Object::toString).orElse(null)).isEqualTo(status);
    assertThat(cell.substring(claim.at())).startsWith(claim.id().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOP-002 section 5.1 | 5.1",
        "SOP-002, Section 5 | 5",
        "SOP-002 \u00a75.1 | 5.1",
        "SOP-002 v1.0 section 5.1 | 5.1",
        "section 7.3 of SOP-002 | 7.3",
        "section 7.3 of `SOP-002` | 7.3",
        "SOP-002 Section 9A. | 9A",
        "[it](../SOP/SOP-002.md#5-procedure) | #5-procedure",
      })
  void a_section_of_a_document_is_named(String cell, String section) {
    assertThat(document(cell).section()).contains(section);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOP-002.md", "`QMS/SOP/SOP-002.md`", "QMS/SOP/SOP-002.draft.md changed"})
  void the_file_of_a_document_is_the_document(String cell) {
    assertThat(in(cell))
        .singleElement()
        .isInstanceOfSatisfying(
            DocumentClaim.class, d -> assertThat(d.id().value()).isEqualTo("SOP-002"));
  }

  @Test
  void a_section_of_the_document_itself_is_named_by_its_anchor() {
    assertThat(in("[below](#4-impact)")).containsExactly(new OwnSection(8, "#4-impact"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`src/a.py`",
        "src/a.py",
        "changed src/a.py.",
        "(src/a.py)",
        "src/a.py:206-300",
        "`./src/a.py`",
        "[a](src/a.py#L12)",
      })
  void a_path_is_a_file(String cell) {
    assertThat(only(FileName.class, cell)).extracting(FileName::name).containsExactly("src/a.py");
  }

  @ParameterizedTest
  @CsvSource({
    "server.py, server.py, true",
    "`Dockerfile`, Dockerfile, true",
    ".gitignore, .gitignore, true",
    "`docker/scripts/`, docker/scripts, false",
    "`origin/main`, origin/main, false",
    "`.mcp-server.log`, .mcp-server.log, false",
    "`src/Main.c`, src/Main.c, true",
  })
  void a_name_says_whether_it_can_be_anything_else(String cell, String name, boolean sure) {
    assertThat(only(FileName.class, cell))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.name()).isEqualTo(name);
              assertThat(f.sure()).isEqualTo(sure);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "LoginTest#a_wrong_password_is_refused, LoginTest#a_wrong_password_is_refused",
    "test_invalid_user passed, test_invalid_user",
    "`LoginTest`, LoginTest",
    "tests/test_login.py::test_refused, test_refused",
    "tests/login.py::Refused, Refused",
    "run test_refused., test_refused",
  })
  void a_test_is_named(String cell, String name) {
    assertThat(only(TestName.class, cell)).extracting(TestName::name).containsExactly(name);
  }

  @Test
  void a_test_behind_its_file_has_its_own_place() {
    assertThat(in("tests/login.py::Refused"))
        .containsExactly(new FileName(0, "tests/login.py", true), new TestName(16, "Refused"));
  }

  @Test
  void what_stands_in_a_path_is_no_document() {
    assertThat(in("src/SOP-002/login.py"))
        .containsExactly(new FileName(0, "src/SOP-002/login.py", true));
  }

  @Test
  void a_file_of_tests_is_a_file() {
    assertThat(in("test_login.py has 3 more"))
        .containsExactly(new FileName(0, "test_login.py", true));
  }

  @ParameterizedTest
  @CsvSource({
    "CI run 77, 77",
    "CI: run 21878115349 passed, 21878115349",
    "run #21878115349, 21878115349"
  })
  void a_run_of_ci_is_named(String cell, String number) {
    assertThat(only(RunNumber.class, cell)).extracting(RunNumber::number).containsExactly(number);
  }

  @Test
  void an_address_is_taken_whole() {
    assertThat(in("see https://forge.example/org/x/actions/runs/21886071685."))
        .singleElement()
        .isInstanceOf(WebAddress.class);
  }

  @Test
  void references_come_in_the_order_of_the_text() {
    assertThat(in("SOP-002 v1.0, commit 6a33f1a, `src/a.py`"))
        .extracting(Reference::at)
        .containsExactly(0, 21, 31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commit", "commit id", "CI run", "run", "run id", "SOP-002 is", "section"})
  void many_blanks_are_read_in_time(String before) {
    assertThat(in(before + " ".repeat(400_000) + "x")).hasSizeLessThan(2);
  }

  @Test
  void a_long_cell_is_read_in_time() {
    String cell = "SOP-002 (((( v1. commit 1a/".repeat(40_000);

    assertThat(in(cell)).isNotEmpty();
  }
}
