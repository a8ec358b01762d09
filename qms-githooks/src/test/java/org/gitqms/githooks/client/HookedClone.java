package org.gitqms.githooks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.githooks.Executable;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Verification;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;

/**
 * A clone in which somebody works with plain git, with the hooks of git-qms in it. Each hook is a
 * process of its own, as git starts it.
 *
 * @param git git, signing as that person
 */
record HookedClone(GitProcess git) {

  /** The clone that a ledger lies in, with its files checked out. */
  static HookedClone of(TestLedger ledger, Path home, Person person) {
    GitProcess git = GitProcess.in(ledger.folder(), home).as(person);
    git.output("reset", "--quiet", "--hard");
    return new HookedClone(git).hooked();
  }

  /** The same clone with the hooks in it. */
  HookedClone hooked() {
    for (ClientHook hook : ClientHook.values()) {
      script(
          git.folder().resolve(".git/hooks").resolve(hook.word()),
          """
          exec '%s' hook %s "$@"
          """
              .formatted(Executable.path(), hook.word()));
    }
    return this;
  }

  /** Git, writing messages in an editor that is this shell script; {@code $1} is the file. */
  GitProcess editing(String script) {
    Path editor = git.home().resolve("editor");
    script(editor, script);
    return git.with("GIT_EDITOR", editor.toString());
  }

  private static void script(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\n" + text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a line to a file of the work tree. */
  HookedClone append(String path, String line) {
    try {
      Path file = git.folder().resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The message of the newest commit. */
  String message() {
    return git.output("log", "-1", "--format=%B").stripTrailing();
  }

  /** The newest commit. */
  String head() {
    return git.output("rev-parse", "HEAD").strip();
  }

  /** What differs in index and work tree. */
  String status() {
    return git.output("status", "--short");
  }

  /** What anybody will say of this history. */
  Verification verified() throws CannotJudgeException {
    try (Repository repository = Repositories.open(git.folder())) {
      return Verifier.of(repository).verify(VerifyRequest.history("HEAD"));
    }
  }
}
