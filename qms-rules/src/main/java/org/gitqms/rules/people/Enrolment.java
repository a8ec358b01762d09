package org.gitqms.rules.people;

/**
 * A key under the name of a principal. To be enrolled, a key signs the {@link #text} of its own
 * enrolment: so nobody enrols a key that its holder does not know of, or under another name.
 *
 * @param holder who is to hold the key
 * @param key the key, with its proof if there is one
 */
public record Enrolment(Principal holder, PrincipalKey key) {

  /** The namespace of the signature. A signature that git made is none for an enrolment. */
  public static final String NAMESPACE = "qms-enrolment";

  /**
   * What the key signs, in UTF-8. Each line ends with LF; none of the values can hold one, so two
   * enrolments never have the same text.
   */
  public String text() {
    return "git-qms enrolment 1\n"
        + ("id: " + holder.id() + "\n")
        + ("name: " + holder.name() + "\n")
        + ("email: " + holder.email() + "\n")
        + ("key: " + key.key() + "\n");
  }
}
