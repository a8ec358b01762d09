package org.gitqms.githooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.policy.Seed;
import org.gitqms.testkit.Cast;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.LedgerSetup;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;

/** A server by path with a governed ledger, and clones in which people type commands. */
public record Bench(Path dir, TestLedger ledger) implements AutoCloseable {

  /** A ledger with one procedure in force, and the templates of these types. */
  public static Bench in(Path dir, String... types) {
    return in(dir, setup -> setup.templatesOf(types));
  }

  /** A ledger that begins otherwise. */
  public static Bench in(Path dir, UnaryOperator<LedgerSetup> setup) {
    String procedure = "QMS/SOP/SOP-001.md";
    LedgerSetup begun =
        TestLedger.setup(dir.resolve("server.git")).bare().file(procedure, shipped(procedure));
    return new Bench(dir, setup.apply(begun).init());
  }

  /** The text of a procedure as it is shipped. */
  public static String shipped(String path) {
    Content content = Objects.requireNonNull(Seed.procedures().get(path));
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }

  public Cast cast() {
    return ledger.cast();
  }

  /** A clone in which somebody signs with a key file. */
  public Seat seat(Person person) {
    Path home = dir.resolve("home-" + person.id());
    Path place = dir.resolve(person.id());
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GitProcess.in(dir, home).output("clone", "-q", "server.git", place.toString());
    GitProcess git = GitProcess.in(place, home);
    git.output("config", "gpg.format", "ssh");
    git.output("config", "user.signingkey", person.key().writeTo(home.resolve("id")).toString());
    git.output("config", "user.name", person.name());
    git.output("config", "user.email", person.email());
    return new Seat(place, home, git);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
