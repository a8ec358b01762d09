package org.gitqms.githooks.forge;

import java.util.Optional;
import org.gitqms.ledger.desk.CannotActException;

/**
 * What lets somebody change things on a forge. It is never printed.
 *
 * @param value the secret itself
 */
public record ApiToken(String value) {

  /**
   * A token as it stands in the environment.
   *
   * @throws CannotActException if there is none, or it cannot be one
   */
  public static ApiToken read(Optional<String> given) throws CannotActException {
    String value =
        given
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no token for GitHub",
                        "set GH_TOKEN to one that may administer the repository"));
    if (!value.matches("[!-~]+")) {
      throw new CannotActException(
          "the token for GitHub has letters that no token has", "set GH_TOKEN anew");
    }
    return new ApiToken(value);
  }

  @Override
  public String toString() {
    return "(a token)";
  }
}
