package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Verification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the id that genesis must have. */
class RootTest {

  private static final String ANOTHER = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static String genesis;

  @BeforeAll
  static void write() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change");
    genesis = ledger.history().get(0).commit().id();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void the_pinned_genesis_is_accepted_and_told_as_pinned() throws Exception {
    Verification verification = Outcome.of(folder, head().pinnedTo(genesis).requiringRoot(true));
    assertThat(verification.accepted()).isTrue();
    assertThat(verification.trust().pinned()).isTrue();
    assertThat(verification.trust().root()).isEqualTo(genesis);
  }

  @Test
  @Verifies("REQ-VERIFY-006")
  void another_genesis_than_the_pinned_one_is_refused_and_nothing_of_it_is_judged()
      throws Exception {
    Verification verification = Outcome.of(folder, head().pinnedTo(ANOTHER));
    assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
    assertThat(Outcome.errors(verification).get(0).message()).contains(genesis, ANOTHER);
    assertThat(verification.trust().root()).isEqualTo(ANOTHER);
    assertThat(verification.trust().genesis()).isEqualTo(genesis);
    assertThat(verification.trust().pinned()).isFalse();
    assertThat(verification.scope().commits()).isZero();
  }

  @Test
  void a_later_commit_of_the_same_history_is_not_its_root() throws Exception {
    Verification verification = Outcome.of(folder, head().pinnedTo(ledger.tip().name()));
    assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
  }

  @Test
  void a_root_is_looked_for_before_a_range_is_judged() throws Exception {
    VerifyRequest range = VerifyRequest.range("HEAD~1", "HEAD");
    assertThat(Outcome.rules(Outcome.of(folder, range.pinnedTo(ANOTHER))))
        .containsExactly("QMS-907");
    assertThat(Outcome.rules(Outcome.of(folder, range.pinnedTo(genesis)))).isEmpty();
  }

  @Test
  void a_pinned_root_is_remembered_where_there_is_no_genesis() throws Exception {
    ObjectId code = ledger.edit().raw(r -> r.parents(List.of())).message(m -> "x\n").unsigned();
    Verification verification =
        Outcome.of(folder, VerifyRequest.history(code.name()).pinnedTo(genesis));
    assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
    assertThat(verification.trust().root()).isEqualTo(genesis);
    assertThat(verification.trust().genesis()).isNull();
    assertThat(verification.trust().pinned()).isFalse();
  }

  @Test
  void without_a_root_that_is_required_the_result_is_refused_with_the_id_to_compare()
      throws Exception {
    for (VerifyRequest request :
        new VerifyRequest[] {head(), VerifyRequest.range("HEAD~1", "HEAD")}) {
      Verification verification = Outcome.of(folder, request.requiringRoot(true));
      assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
      assertThat(Outcome.errors(verification).get(0).fix()).contains("--root " + genesis);
      assertThat(verification.trust().pinned()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0123456",
        "HEAD",
        "0123456789ABCDEF0123456789ABCDEF01234567",
        "0123456789abcdef0123456789abcdef01234567 ",
        "0123456789abcdef0123456789abcdef01234567\n",
        "0123456789abcdef0123456789abcdef0123456g",
        "0123456789abcdef0123456789abcdef01234567ab"
      })
  void a_root_that_is_not_a_full_id_is_never_taken_for_one(String root) {
    assertThatExceptionOfType(CannotJudgeException.class)
        .isThrownBy(() -> Outcome.of(folder, head().pinnedTo(root)))
        .withMessage("the root '" + root + "' is not a full commit id")
        .satisfies(e -> assertThat(e.fix()).contains("40 hex digits"));
  }

  private static VerifyRequest head() {
    return VerifyRequest.history("HEAD");
  }
}
