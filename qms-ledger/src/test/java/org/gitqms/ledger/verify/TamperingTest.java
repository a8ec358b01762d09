package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every part of an event commit is changed, under its old signature and signed again by the key
 * that signed it. Each time there is one finding, also after honest people have gone on. What
 * grammar forbids is found before anybody looks at the signature. "valid" is another event as good
 * as the one before. What happens to damaged objects is in {@link DamagedObjectsTest}.
 */
class TamperingTest {

  @TempDir private static Path folder;
  @TempDir private static Path keys;
  private static Forgeable honest;
  private static HonestPeople people;

  @BeforeAll
  static void write() throws Exception {
    honest = Forgeable.in(folder);
    people = new HonestPeople(honest.ledger(), keys);
  }

  @AfterAll
  static void close() {
    honest.close();
  }

  @Test
  void the_ledger_is_honest_before_anybody_tampers() throws Exception {
    assertThat(Outcome.rules(Outcome.of(folder))).isEmpty();
    Optional<ObjectId> later = people.goOn(honest.ledger().tip());
    assertThat(later).isPresent();
    assertThat(Outcome.rules(verify(later.get()))).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-001")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          event        | part      | change                           | old signature | signed again
          approve      | tree      | a stray file                     | QMS-701 | QMS-207
          approve      | tree      | another document                 | QMS-701 | QMS-207
          approve      | tree      | another document gone            | QMS-701 | QMS-207
          approve      | tree      | a folder instead of a document   | QMS-701 | QMS-207
          approve      | tree      | the policy                       | QMS-701 | QMS-207
          approve      | tree      | the state of the ledger          | QMS-701 | QMS-207
          approve      | tree      | the draft left there             | QMS-701 | QMS-207
          approve      | tree      | the tree before                  | QMS-701 | QMS-207
          approve      | tree      | a file outside QMS/              | QMS-905 | QMS-905
          approve      | tree      | a file in qms/                   | QMS-904 | QMS-904
          approve      | tree      | a name with a space              | QMS-904 | QMS-904
          approve      | tree      | attributes                       | QMS-904 | QMS-904
          approve      | tree      | an executable record             | QMS-904 | QMS-904
          approve      | tree      | a link                           | QMS-904 | QMS-904
          approve      | tree      | a submodule                      | QMS-904 | QMS-904
          approve      | record    | status                           | QMS-701 | QMS-207
          approve      | record    | owner                            | QMS-701 | QMS-207
          approve      | record    | layout                           | QMS-701 | QMS-207
          approve      | record    | no record                        | QMS-701 | QMS-207
          approve      | record    | gone                             | QMS-701 | QMS-207
          approve      | record    | of another document              | QMS-701 | QMS-207
          approve      | document  | approved text                    | QMS-701 | QMS-207
          checkin      | document  | text                             | QMS-701 | QMS-208
          checkin      | document  | text and its digest              | QMS-701 | valid
          checkin      | document  | title and digest                 | QMS-701 | QMS-207
          checkin      | document  | other line ends and digest       | QMS-701 | QMS-107
          approve      | trailer   | QMS-Version=2.0                  | QMS-701 | QMS-208
          approve      | trailer   | QMS-Content=unknown              | QMS-701 | QMS-208
          approve      | trailer   | QMS-Transition=DRAFT -> EFFECTIVE | QMS-701 | QMS-208
          approve      | trailer   | QMS-Meaning=retirement           | QMS-701 | QMS-208
          approve      | trailer   | QMS-Actor=qa                     | QMS-701 | QMS-703
          approve      | trailer   | QMS-Actor=nobody                 | QMS-701 | QMS-703
          approve      | trailer   | QMS-Document=CR-002              | QMS-701 | QMS-201
          approve      | trailer   | QMS-Document=CR-999              | QMS-701 | QMS-201
          approve      | trailer   | QMS-Event=reject                 | QMS-701 | QMS-212
          approve      | trailer   | QMS-Event=release                | QMS-902 | QMS-902
          approve      | trailer   | QMS-Event=bless                  | QMS-902 | QMS-902
          review       | trailer   | QMS-Outcome=request-updates      | QMS-701 | QMS-207
          create       | trailer   | QMS-Title=Another title          | QMS-701 | QMS-207
          route-review | trailer   | QMS-Assign=qb                    | QMS-701 | QMS-207
          approve      | trailer   | QMS-Version=one                  | QMS-902 | QMS-902
          approve      | trailer   | unknown                          | QMS-902 | QMS-902
          approve      | trailer   | of git                           | QMS-902 | QMS-902
          approve      | trailer   | twice                            | QMS-902 | QMS-902
          approve      | trailer   | missing                          | QMS-902 | QMS-902
          approve      | trailer   | out of order                     | QMS-902 | QMS-902
          approve      | trailer   | spaced                           | QMS-902 | QMS-902
          approve      | trailer   | in lower case                    | QMS-902 | QMS-902
          approve      | message   | text added                       | QMS-701 | valid
          checkin      | message   | text changed                     | QMS-701 | valid
          approve      | message   | subject                          | QMS-701 | QMS-208
          approve      | message   | trailers in the text             | QMS-902 | QMS-902
          approve      | message   | an empty line more               | QMS-902 | QMS-902
          approve      | message   | no last line end                 | QMS-902 | QMS-902
          approve      | message   | other line ends                  | QMS-902 | QMS-902
          approve      | message   | turned writing                   | QMS-902 | QMS-902
          approve      | message   | a zero byte                      | QMS-901 | QMS-901
          approve      | message   | the mark alone                   | QMS-902 | QMS-902
          approve      | author    | name                             | QMS-701 | QMS-703
          approve      | author    | address                          | QMS-701 | QMS-703
          approve      | author    | somebody else                    | QMS-701 | QMS-703
          approve      | author    | no address                       | QMS-901 | QMS-901
          approve      | author    | two spaces                       | QMS-901 | QMS-901
          approve      | committer | name                             | QMS-701 | QMS-703
          approve      | committer | address                          | QMS-701 | QMS-703
          approve      | committer | somebody else                    | QMS-701 | QMS-703
          approve      | committer | no address                       | QMS-901 | QMS-901
          approve      | committer | two spaces                       | QMS-901 | QMS-901
          approve      | date      | both later                       | QMS-701 | valid
          approve      | date      | both zones                       | QMS-701 | valid
          approve      | date      | of the author                    | QMS-906 | QMS-906
          approve      | date      | of the committer                 | QMS-906 | QMS-906
          approve      | date      | before the parent                | QMS-906 | QMS-906
          approve      | date      | zone of the author               | QMS-906 | QMS-906
          approve      | date      | no such zone                     | QMS-906 | QMS-906
          approve      | date      | a leading zero                   | QMS-901 | QMS-901
          approve      | date      | before 1970                      | QMS-901 | QMS-901
          approve      | parent    | an older one                     | QMS-701 | QMS-207
          approve      | parent    | a second one                     | QMS-903 | QMS-903
          approve      | parent    | the same twice                   | QMS-903 | QMS-903
          approve      | parent    | none                             | QMS-907 | QMS-907
          approve      | parent    | of another history               | QMS-907 | QMS-907
          approve      | header    | unknown                          | QMS-901 | QMS-901
          approve      | header    | encoding                         | QMS-901 | QMS-901
          approve      | header    | mergetag                         | QMS-901 | QMS-901
          approve      | header    | a second tree                    | QMS-901 | QMS-901
          approve      | header    | a late parent                    | QMS-901 | QMS-901
          approve      | header    | committer first                  | QMS-901 | QMS-901
          """)
  void a_changed_part_is_found_once(
      String event, String part, String change, String kept, String signed) throws Exception {
    ObjectId commit = honest.event(event);
    assertThat(Edits.of(honest, commit, part, change).keepSignature()).isNotEqualTo(commit);
    check(Edits.of(honest, commit, part, change).keepSignature(), kept);
    checkAlsoLater(
        Edits.of(honest, commit, part, change).resign(honest.signer(commit).key()), signed);
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-002")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          signature                       | found by
          of another person               | QMS-703
          by a key nobody has             | QMS-702
          by a retired key                | QMS-702
          by a compromised key            | QMS-702
          for another purpose             | QMS-701
          of another commit               | QMS-701
          with a letter changed           | QMS-701
          wrapped in other lines          | QMS-701
          with a space behind             | QMS-701
          of the other kind that git has  | QMS-701
          empty                           | QMS-701
          removed                         | QMS-701
          twice                           | QMS-901
          of two persons                  | QMS-901
          before the author               | QMS-901
          under another name              | QMS-901
          """)
  void a_changed_signature_is_found_once(String change, String rule) throws Exception {
    checkAlsoLater(Signatures.forge(honest, honest.event("approve"), change), rule);
  }

  @Test
  void what_comes_after_an_unreadable_state_is_not_judged_and_that_is_said() throws Exception {
    ObjectId commit = honest.event("checkin");
    ObjectId forged =
        Edits.of(honest, commit, "record", "no record").resign(honest.signer(commit).key());
    assertThat(people.goOn(forged)).as("the tool does not go on").isEmpty();
    ObjectId later =
        honest
            .edit(honest.event("route-review"))
            .raw(r -> r.parents(List.of(forged.name())))
            .resign(honest.ledger().cast().init().key());
    Verification verification = verify(later);
    assertThat(Outcome.rules(verification)).containsExactly("QMS-207");
    assertThat(verification.trust().notes())
        .containsExactly("1 later commits were not judged: the state they stand on cannot be read");
  }

  /** One finding of this rule, in the forged commit. */
  private static void check(ObjectId forged, String rule) throws Exception {
    List<Finding> errors = Outcome.errors(verify(forged));
    assertThat(errors).extracting(f -> f.rule().value()).isEqualTo(expected(rule));
    assertThat(errors).allMatch(f -> isIn(f, forged) || isOfTheHistory(f));
  }

  /** The same, and no other finding in what the tool writes on top of it. */
  private static void checkAlsoLater(ObjectId forged, String rule) throws Exception {
    check(forged, rule);
    Optional<ObjectId> later = people.goOn(forged);
    if (later.isPresent()) {
      Verification after = verify(later.get());
      assertThat(Outcome.rules(after)).isEqualTo(expected(rule));
      assertThat(Outcome.errors(after)).allMatch(f -> isIn(f, forged) || isOfTheHistory(f));
      assertThat(after.trust().notes()).isEmpty();
    }
  }

  private static List<String> expected(String rule) {
    return rule.equals("valid") ? List.of() : List.of(rule);
  }

  private static boolean isIn(Finding finding, ObjectId commit) {
    return finding.commit().filter(commit.name()::equals).isPresent();
  }

  /** There is no genesis: no commit of the history is to blame for that. */
  private static boolean isOfTheHistory(Finding finding) {
    return finding.rule().value().equals("QMS-907") && finding.commit().isEmpty();
  }

  private static Verification verify(ObjectId tip) throws Exception {
    return Outcome.of(folder, VerifyRequest.history(tip.name()));
  }
}
