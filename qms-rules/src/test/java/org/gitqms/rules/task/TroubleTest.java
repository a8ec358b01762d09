package org.gitqms.rules.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.policy.PeopleYaml;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** What is stuck, and that what is not stuck is not told. */
class TroubleTest {

  private static final String CR = "CR-001";

  /** Not governed yet, so that an administrator alone lets people come and go. */
  private final Ledger ledger = Ledger.founded(Foundation.files(Cast.ALL));

  @Test
  void a_ledger_in_which_everybody_is_there_has_none() {
    for (int i = 1; i <= 4; i++) {
      Status status =
          List.of(Status.DRAFT, Status.IN_PRE_REVIEW, Status.IN_EXECUTION, Status.CLOSED)
              .get(i - 1);
      Course.take(ledger, "CR-00" + i, status);
    }
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    assertThat(Trouble.in(ledger.state())).isEmpty();
  }

  @Test
  @Verifies("REQ-DESK-012")
  void a_document_held_by_somebody_who_has_left() {
    ledger.by("init").create(CR, "Work").accepted();
    leaves("init");
    assertTrouble(CR, "held by init, who can sign no more", "git qms reassign CR-001 OWNER");
  }

  @Test
  void a_document_owned_by_somebody_who_has_left() {
    Course.take(ledger, CR, Status.IN_EXECUTION);
    leaves("init");
    assertTrouble(CR, "owned by init, who can sign no more", "git qms reassign CR-001 OWNER");
  }

  @Test
  void somebody_whose_last_key_is_retired_can_sign_no_more() {
    Course.take(ledger, CR, Status.IN_EXECUTION);
    Principal init = Cast.named("init");
    become(Cast.withKeys(init, new PrincipalKey(init.keys().get(0).key(), true)));
    assertTrouble(CR, "owned by init", "git qms reassign");
  }

  @Test
  void what_is_finished_is_not_stuck() {
    Course.take(ledger, CR, Status.CLOSED);
    leaves("init");
    assertThat(Trouble.in(ledger.state())).isEmpty();
  }

  @Test
  @Verifies("REQ-DESK-012")
  void a_review_that_waits_for_somebody_who_has_left() {
    Course.take(ledger, CR, Status.DRAFT);
    ledger.by("init").routeReview(CR, "rev").accepted();
    leaves("rev");
    assertTrouble(
        CR,
        "waits for rev, who can sign no more",
        "git qms withdraw CR-001; git qms route CR-001 --review");
  }

  @Test
  void an_approval_that_waits_for_somebody_who_has_left() {
    Course.take(ledger, CR, Status.PRE_REVIEWED);
    ledger.by("init").routeApproval(CR, "rev").accepted();
    leaves("rev");
    assertTrouble(CR, "waits for rev", "git qms withdraw CR-001; git qms route CR-001 --approval");
  }

  @Test
  void a_retirement_that_waits_for_somebody_who_has_left() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").routeRetirement("SOP-001", "rev").accepted();
    leaves("rev");
    assertTrouble("SOP-001", "waits for rev", "git qms route SOP-001 --retire");
  }

  @Test
  void a_review_of_which_nobody_of_quality_is_independent() {
    become(Cast.human("qa", Group.QUALITY, Group.INITIATOR));
    leaves("qb");
    ledger.by("qa").create(CR, "By quality").accepted();
    ledger.by("qa").checkin(CR, "Text.").accepted();
    ledger.by("qa").routeReview(CR).accepted();
    assertTrouble(CR, "nobody of quality is independent", "git qms user propose");
  }

  @Test
  void nobody_of_quality() {
    leaves("qa");
    leaves("qb");
    assertThat(Trouble.in(ledger.state()))
        .anySatisfy(
            trouble -> {
              assertThat(trouble.about()).isEmpty();
              assertThat(trouble.what()).startsWith("nobody of quality can sign");
              assertThat(trouble.fix()).startsWith("git qms user propose");
            });
  }

  @Test
  void nobody_who_could_approve_a_waiting_change() {
    Ledger alone =
        Ledger.founded(
            Foundation.files(
                List.of(
                    Cast.human("admin", Group.ADMINISTRATOR, Group.QUALITY), Cast.named("init"))));
    alone.by("admin").propose("rules.yml", "profile: gxp\nerrors: []\n").accepted();
    assertThat(Trouble.in(alone.state()))
        .extracting(Trouble::what)
        .containsExactly("nobody of quality but admin could approve the policy change");
  }

  /** The only trouble there is. */
  private void assertTrouble(String document, String what, String fix) {
    assertThat(Trouble.in(ledger.state()))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.about()).contains(document);
              assertThat(trouble.what()).contains(what);
              assertThat(trouble.fix()).contains(fix);
            });
  }

  private void leaves(String id) {
    become(Cast.withGroups(Cast.named(id)));
  }

  /** Somebody is another from now on. */
  private void become(Principal changed) {
    List<Principal> people = new ArrayList<>();
    for (Principal each : ledger.state().policy().people().all()) {
      people.add(each.id().equals(changed.id()) ? changed : each);
    }
    String text = new String(PeopleYaml.write(people).bytes(), StandardCharsets.UTF_8);
    ledger.by("admin").propose("people.yml", text).accepted();
    ledger.by("admin").approvePolicy().accepted();
  }
}
