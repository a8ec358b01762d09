package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-703. */
class OneIdentityTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  @Verifies("REQ-IDENT-003")
  void nobody_acts_under_the_name_of_another() {
    var finding =
        create().signedWith(new Signature.Good(Cast.key("ann"), false, false)).refusedBy("QMS-703");

    assertThat(finding.message()).isEqualTo("QMS-Actor says init, the key is that of ann");
  }

  @Test
  void an_agent_does_not_act_under_the_name_of_its_sponsor() {
    ledger
        .by("ann")
        .create("CR-001", "Change")
        .signedWith(new Signature.Good(Cast.key("ann-bot"), false, false))
        .refusedBy("QMS-703", "QMS-Actor says ann, the key is that of ann-bot");
  }

  @Test
  @Verifies("REQ-IDENT-003")
  void the_author_is_the_signer_in_name_and_address() {
    var finding =
        create().but(Tamper.author(i -> named(i, "The ann", i.email()))).refusedBy("QMS-703");
    assertThat(finding.message())
        .isEqualTo("the author is The ann <init@example.org>, the key is that of init");
    assertThat(finding.fix())
        .isEqualTo("set user.name to 'The init' and user.email to init@example.org");

    create()
        .but(Tamper.author(i -> named(i, i.name(), "ann@example.org")))
        .refusedBy("QMS-703", "the author is The init <ann@example.org>");
  }

  @Test
  @Verifies("REQ-IDENT-003")
  void the_committer_is_the_signer_in_name_and_address() {
    create()
        .but(Tamper.committer(i -> named(i, "The ann", i.email())))
        .refusedBy("QMS-703", "the committer is The ann <init@example.org>");
    create()
        .but(Tamper.committer(i -> named(i, i.name(), "ann@example.org")))
        .refusedBy("QMS-703", "the committer is The init <ann@example.org>");
  }

  @Test
  void an_imported_entry_has_a_historic_author() {
    Ledger importing = Imports.begun();
    Attempt entry = Imports.create(importing, "CR-001", "claude");
    entry
        .but(Tamper.author(i -> named(i, i.name(), "claude@example.org")))
        .refusedBy("QMS-703", "the author of an imported entry is not 'claude@legacy.invalid'");

    Imports.create(importing, "CR-001", "claude").accepted();
  }

  @Test
  void the_importer_commits_under_his_own_name() {
    Imports.create(Imports.begun(), "CR-001", "claude")
        .but(Tamper.committer(i -> named(i, "claude", "claude@legacy.invalid")))
        .refusedBy("QMS-703", "the committer is claude");
  }

  private Attempt create() {
    return ledger.by("init").create("CR-001", "Change");
  }

  private static Ident named(Ident ident, String name, String email) {
    return new Ident(name, email, ident.time(), ident.zone());
  }
}
