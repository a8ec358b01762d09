package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.testkit.Cast;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;

/** A bare repository by path with a governed ledger, from which people clone. */
record Server(Path dir, TestLedger ledger) implements AutoCloseable {

  static final String MAIN = "refs/heads/main";

  /**
   * A server in a folder, with the templates of a CR only: a genesis takes as long as its texts.
   */
  static Server in(Path dir) throws IOException {
    Files.createDirectories(dir.resolve("home"));
    return new Server(
        dir, TestLedger.setup(dir.resolve("server.git")).bare().templatesOf("CR", "VAR").init());
  }

  Cast cast() {
    return ledger.cast();
  }

  Clone cloneFor(Person person) throws IOException {
    return cloneFor(person, person.id());
  }

  /** A clone of somebody who signs with a key file. */
  Clone cloneFor(Person person, String folder) throws IOException {
    Path home = Files.createDirectories(dir.resolve("homes").resolve(folder));
    Path place = dir.resolve(folder);
    GitProcess git = GitProcess.in(dir, home);
    git.output("clone", "-q", "server.git", place.toString());
    Path key = person.key().writeTo(home.resolve("id"));
    Clone clone = new Clone(place, home, person, git.at(place));
    clone.set("gpg.format", "ssh");
    clone.set("user.signingkey", key.toString());
    clone.set("user.name", person.name());
    clone.set("user.email", person.email());
    return clone;
  }

  /** What the main branch of the server points to. */
  String tip() {
    return git().output("rev-parse", MAIN).strip();
  }

  GitProcess git() {
    return GitProcess.in(dir.resolve("server.git"), dir.resolve("home"));
  }

  /** Installs a hook, a shell script. */
  void hook(String name, String script) throws IOException {
    Path hooks = Files.createDirectories(dir.resolve("server.git").resolve("hooks"));
    Path file = hooks.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script);
    file.toFile().setExecutable(true);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
