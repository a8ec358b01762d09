package org.gitqms.rules.rule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-906. */
class DatesTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void an_event_may_have_the_time_of_its_parent() {
    create().but(Tamper.both(at(ledger.time()))).accepted();
  }

  @Test
  @Verifies("REQ-LEDGER-010")
  void an_event_is_not_older_than_its_parent() {
    create()
        .but(Tamper.both(at(ledger.time() - 1)))
        .refusedBy("QMS-906", "the commit is older than its parent, by 1 s");
  }

  @Test
  @Verifies("REQ-LEDGER-010")
  void an_event_does_not_lie_beyond_the_clock_of_the_server() {
    var commit = create().commit();
    long time = commit.committer().time();
    Judge judge = Judge.byTheCatalogue();

    assertThat(
            judge.verdict(
                ledger.state(), Facts.afterParentAt(ledger.time()).notLaterThan(time), commit))
        .isInstanceOf(Verdict.Accepted.class);
    Verdict verdict =
        judge.verdict(
            ledger.state(), Facts.afterParentAt(ledger.time()).notLaterThan(time - 1), commit);
    assertThat(((Verdict.Rejected) verdict).findings())
        .extracting(f -> f.rule() + " " + f.message())
        .isEqualTo(List.of("QMS-906 the commit lies in the future"));
  }

  @Test
  void an_event_has_one_time() {
    create()
        .but(Tamper.author(at(ledger.time())))
        .refusedBy("QMS-906", "author date and committer date differ");
  }

  @Test
  void an_event_has_one_time_zone() {
    create()
        .but(Tamper.author(in("+0200")))
        .refusedBy("QMS-906", "author date and committer date differ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0100", "+1500", "+0160", "+01:00", "Z", ""})
  void a_time_zone_exists(String zone) {
    create().but(Tamper.both(in(zone))).refusedBy("QMS-906", "a time zone that does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1400", "-0930", "+0545", "+0000"})
  void every_time_zone_of_the_world_passes(String zone) {
    create().but(Tamper.both(in(zone))).accepted();
  }

  @Test
  void an_imported_entry_keeps_its_historic_date() {
    Ledger importing = Imports.begun();

    Imports.create(importing, "CR-001", "claude").accepted();
  }

  @Test
  void a_historic_date_does_not_lie_after_the_import() {
    Ledger importing = Imports.begun();

    Imports.create(importing, "CR-001", "claude")
        .but(Tamper.author(at(importing.time() + 1_000)))
        .refusedBy("QMS-906", "the historic date lies after the import");
  }

  private Attempt create() {
    return ledger.by("init").create("CR-001", "Change");
  }

  private static UnaryOperator<Ident> at(long time) {
    return i -> new Ident(i.name(), i.email(), time, i.zone());
  }

  private static UnaryOperator<Ident> in(String zone) {
    return i -> new Ident(i.name(), i.email(), i.time(), zone);
  }
}
