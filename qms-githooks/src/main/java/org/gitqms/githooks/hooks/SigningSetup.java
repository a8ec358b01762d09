package org.gitqms.githooks.hooks;

import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.ledger.git.CannotJudgeException;
import org.jspecify.annotations.Nullable;

/** Sets a repository up so that git signs commits with an SSH key. Only its own configuration. */
public final class SigningSetup {

  private static final String KEY = "user.signingkey";

  private final GitCommand git;

  public SigningSetup(GitCommand git) {
    this.git = git;
  }

  /**
   * Sets it up.
   *
   * @param key the key file; null to keep the one that git is configured with
   * @return the key that git signs with from now on
   * @throws CannotJudgeException if there is no key
   */
  public String use(@Nullable Path key) throws CannotJudgeException {
    Optional<String> known = git.ask("config", "--get", KEY).filter(k -> !k.isBlank());
    if (key == null && known.isEmpty()) {
      throw new CannotJudgeException(
          "git knows no key to sign with", "git qms hooks install --key ~/.ssh/id_ed25519.pub");
    }
    if (key != null) {
      set(KEY, key.toAbsolutePath().normalize().toString());
    }
    set("gpg.format", "ssh");
    set("commit.gpgsign", "true");
    return git.ask("config", "--get", KEY).orElseThrow();
  }

  /** Makes git write commits under the name and address of the principal who has the key. */
  public void name(String name, String email) throws CannotJudgeException {
    set("user.name", name);
    set("user.email", email);
  }

  private void set(String key, String value) throws CannotJudgeException {
    git.tell("config", "--local", key, value);
  }
}
