package org.gitqms.rules.commit;

/**
 * A git identity, as in the author or committer header.
 *
 * @param name the name
 * @param email the address
 * @param time seconds since the epoch
 * @param zone offset as git writes it, such as {@code +0200}
 */
public record Ident(String name, String email, long time, String zone) {

  /** True if both name the same person, whatever the time. */
  public boolean sameNameAs(Ident other) {
    return name.equals(other.name) && email.equals(other.email);
  }

  /** {@code name <email>}. */
  public String label() {
    return name + " <" + email + ">";
  }
}
