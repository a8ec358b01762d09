package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * The folder in which git looks for the hooks of a repository.
 *
 * @param dir the folder
 */
record HookFolder(Path dir) {

  private static final String KEY = "core.hooksPath";

  /** How a hook stands. */
  enum State {
    INSTALLED("installed"),
    MISSING("missing"),
    FOREIGN("foreign"),
    OUTDATED("outdated"),
    NOT_EXECUTABLE("not executable"),
    EXECUTABLE_GONE("its git-qms is gone");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Asks git where hooks lie.
   *
   * @throws CannotJudgeException if there is no repository, or the folder belongs to somebody else
   */
  static HookFolder of(GitCommand git) throws CannotJudgeException {
    Path dir = git.path("hooks");
    Optional<String> path = git.ask("config", "--get", KEY);
    if (path.isPresent()) {
      refuseForeign(git, dir, path.get());
    }
    return new HookFolder(dir);
  }

  private static void refuseForeign(GitCommand git, Path dir, String path)
      throws CannotJudgeException {
    if (git.ask("config", "--local", "--get", KEY).isEmpty()) {
      throw new CannotJudgeException(
          KEY + " is " + path + " for all repositories of this user or machine",
          "git config --local " + KEY + " \"$(git rev-parse --git-common-dir)/hooks\"");
    }
    Optional<Path> top =
        git.ask("rev-parse", "--show-toplevel").filter(t -> !t.isEmpty()).map(Path::of);
    Path common =
        git.ask("rev-parse", "--git-common-dir")
            .map(p -> git.folder().toAbsolutePath().resolve(p).normalize())
            .orElse(dir);
    if (top.isPresent() && dir.startsWith(top.get()) && !dir.startsWith(common)) {
      throw new CannotJudgeException(
          KEY + " is " + path + ", in the work tree, where another tool keeps its hooks",
          "git config --local --unset " + KEY + ", and let that tool be called from .git/hooks");
    }
  }

  State state(String name) throws IOException {
    Path hook = dir.resolve(name);
    if (!Files.exists(hook)) {
      return State.MISSING;
    }
    String text = text(hook);
    if (!HookScript.isOurs(text)) {
      return State.FOREIGN;
    }
    if (!Files.isExecutable(hook)) {
      return State.NOT_EXECUTABLE;
    }
    if (HookScript.executableOf(text).filter(Files::isExecutable).isEmpty()) {
      return State.EXECUTABLE_GONE;
    }
    return HookScript.isOutdated(text) ? State.OUTDATED : State.INSTALLED;
  }

  /** Puts a hook in place; one of somebody else is kept, and called first. */
  void install(HookScript script) throws IOException, CannotJudgeException {
    Files.createDirectories(dir);
    Path hook = dir.resolve(script.name());
    Path before = dir.resolve(script.name() + HookScript.BEFORE);
    if (state(script.name()) == State.FOREIGN) {
      if (Files.exists(before)) {
        throw new CannotJudgeException(
            "there are two hooks that are not of git-qms: " + hook + " and " + before,
            "make one of them, and remove the other: rm " + before);
      }
      Files.copy(hook, before, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path written = dir.resolve(script.name() + ".git-qms-new");
    Files.writeString(written, script.text());
    Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(written, hook, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes a hook out; what was there before is there again, byte for byte. */
  boolean uninstall(String name) throws IOException {
    State state = state(name);
    if (state == State.MISSING || state == State.FOREIGN) {
      return false;
    }
    Path hook = dir.resolve(name);
    Path before = dir.resolve(name + HookScript.BEFORE);
    if (Files.exists(before)) {
      Files.move(before, hook, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(hook);
    }
    return true;
  }

  private static String text(Path hook) throws IOException {
    return new String(Files.readAllBytes(hook), StandardCharsets.UTF_8);
  }
}
