package org.gitqms.testkit;

import java.util.List;
import java.util.Set;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in a test, with the private key that proves it.
 *
 * @param id as in {@code QMS-Actor}
 * @param kind what the principal is
 * @param name full name, also the git author name
 * @param email git author address
 * @param groups what the principal may do
 * @param sponsor the human behind an agent, else null
 * @param key signs for the principal
 */
public record Person(
    String id,
    PrincipalKind kind,
    String name,
    String email,
    Set<Group> groups,
    @Nullable String sponsor,
    TestKey key) {

  public Person {
    groups = Set.copyOf(groups);
  }

  /** A human whose key follows from the id. */
  public static Person human(String id, String name, Group... groups) {
    return new Person(
        id, PrincipalKind.HUMAN, name, email(id), Set.of(groups), null, TestKey.of(id));
  }

  /** An agent of {@code sponsor}, whose key follows from the id. */
  public static Person agent(String id, String name, String sponsor, Group... groups) {
    return new Person(
        id, PrincipalKind.AGENT, name, email(id), Set.of(groups), sponsor, TestKey.of(id));
  }

  /** The same person with another key. */
  public Person withKey(TestKey other) {
    return new Person(id, kind, name, email, groups, sponsor, other);
  }

  /** The entry in {@code people.yml}. */
  public Principal principal() {
    return new Principal(
        id,
        kind,
        name,
        email,
        groups,
        sponsor,
        List.of(new PrincipalKey(key.publicKey(), false)),
        Set.of());
  }

  /** The git identity at a time, in seconds since the epoch, in UTC. */
  public Ident ident(long time) {
    return new Ident(name, email, time, "+0000");
  }

  private static String email(String id) {
    return id + "@example.org";
  }
}
