package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who somebody is follows from the key that git signs with, and from nothing else. */
class IdentityTest {

  @TempDir Path dir;
  private Server server;
  private Clone rosa;

  /** Rosa has a key, and had another before. */
  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(dir.resolve("home"));
    Person person =
        Person.human("rosa", "Rosa Roth", org.gitqms.rules.people.Group.INITIATOR)
            .withRetired(TestKey.of("older"));
    server =
        new Server(
            dir,
            TestLedger.setup(dir.resolve("server.git"))
                .bare()
                .templatesOf("CR")
                .people(List.of(person))
                .init());
    rosa = server.cloneFor(person);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @Verifies("REQ-IDENT-003")
  void the_key_tells_who_it_is_whatever_git_has_for_a_name() throws Exception {
    rosa.set("user.name", "Somebody Else");
    assertThat(id()).isEqualTo("rosa");
    rosa.write(rosa.create("CR-001"));
    assertThat(rosa.git().output("log", "-1", "--format=%an <%ae>").strip())
        .isEqualTo("Rosa Roth <rosa@example.org>");
  }

  @Test
  void a_path_may_begin_at_home() throws Exception {
    rosa.set("user.signingkey", "~/id");
    assertThat(id()).isEqualTo("rosa");
  }

  @Test
  void a_path_that_begins_nowhere_begins_at_the_top_of_the_work_tree() throws Exception {
    rosa.person().key().writeTo(rosa.folder().resolve("mine"));
    rosa.set("user.signingkey", "mine");
    assertThat(id()).isEqualTo("rosa");
  }

  @Test
  void the_public_key_will_do_where_the_private_lies_beside_it() throws Exception {
    rosa.set("user.signingkey", rosa.home().resolve("id.pub").toString());
    assertThat(rosa.write(rosa.create("CR-001"))).isInstanceOf(Outcome.Written.class);
  }

  @Test
  void a_key_as_it_is_tells_who_it_is_and_needs_an_agent_to_sign() throws Exception {
    rosa.set("user.signingkey", "key::" + rosa.person().key().publicKey());
    assertThat(id()).isEqualTo("rosa");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> rosa.write(rosa.create("CR-001")))
        .satisfies(e -> assertThat(e.fix()).contains("ssh-add"));
    assertThat(rosa.status()).isEmpty();
  }

  @Test
  void without_a_key_the_fix_sets_one_up() {
    rosa.git().output("config", "--unset", "user.signingkey");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(this::id)
        .satisfies(e -> assertThat(e.fix()).startsWith("git qms hooks install --key"));
  }

  @Test
  void a_key_file_that_is_not_there_is_named() {
    rosa.set("user.signingkey", "/nowhere/id");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(this::id)
        .withMessageContaining("/nowhere/id");
  }

  @Test
  void signatures_of_another_kind_are_none_of_events() {
    rosa.set("gpg.format", "openpgp");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(this::id)
        .withMessageContaining("openpgp")
        .satisfies(e -> assertThat(e.fix()).isEqualTo("git config gpg.format ssh"));
  }

  @Test
  void a_retired_key_signs_nothing() {
    Path older = TestKey.of("older").writeTo(rosa.home().resolve("older"));
    rosa.set("user.signingkey", older.toString());
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(this::id)
        .withMessageContaining("is retired")
        .satisfies(e -> assertThat(e.fix()).contains("git config user.signingkey"));
  }

  @Test
  void a_key_that_nobody_has_is_to_be_enrolled() {
    Path foreign = TestKey.of("foreign").writeTo(rosa.home().resolve("foreign"));
    rosa.set("user.signingkey", foreign.toString());
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> rosa.write(rosa.create("CR-001")))
        .withMessageContaining(TestKey.of("foreign").publicKey().fingerprint())
        .satisfies(e -> assertThat(e.fix()).startsWith("git qms user enrol"));
  }

  private String id() throws Exception {
    return rosa.with(desk -> desk.identity().principal().id());
  }
}
