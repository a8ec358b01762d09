package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.Enrolment;
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
 * @param retired keys that signed for the principal once
 */
public record Person(
    String id,
    PrincipalKind kind,
    String name,
    String email,
    Set<Group> groups,
    @Nullable String sponsor,
    TestKey key,
    List<TestKey> retired) {

  public Person {
    retired = List.copyOf(retired);
    groups = Set.copyOf(groups);
  }

  /** A human whose key follows from the id. */
  public static Person human(String id, String name, Group... groups) {
    return new Person(
        id, PrincipalKind.HUMAN, name, email(id), Set.of(groups), null, TestKey.of(id), List.of());
  }

  /** An agent of {@code sponsor}, whose key follows from the id. */
  public static Person agent(String id, String name, String sponsor, Group... groups) {
    return new Person(
        id,
        PrincipalKind.AGENT,
        name,
        email(id),
        Set.of(groups),
        sponsor,
        TestKey.of(id),
        List.of());
  }

  /** A CI server, whose key follows from the id. */
  public static Person ci(String id, String name) {
    return new Person(
        id, PrincipalKind.CI, name, email(id), Set.of(), null, TestKey.of(id), List.of());
  }

  /** The same person with another key. */
  public Person withKey(TestKey other) {
    return new Person(id, kind, name, email, groups, sponsor, other, retired);
  }

  /** The same person, who had this key before. */
  public Person withRetired(TestKey older) {
    return new Person(id, kind, name, email, groups, sponsor, key, List.of(older));
  }

  /** The entry in {@code people.yml}. */
  public Principal principal() {
    List<PrincipalKey> keys = new ArrayList<>();
    keys.add(proven(key, false));
    retired.forEach(older -> keys.add(proven(older, true)));
    return new Principal(id, kind, name, email, groups, sponsor, keys, Set.of());
  }

  /** The key, which has signed its own enrolment. */
  private PrincipalKey proven(TestKey mine, boolean isRetired) {
    PrincipalKey bare = new PrincipalKey(mine.publicKey(), isRetired);
    Principal holder = new Principal(id, kind, name, email, groups, sponsor, List.of(), Set.of());
    byte[] text = new Enrolment(holder, bare).text().getBytes(StandardCharsets.UTF_8);
    String armour = mine.sign(text, Enrolment.NAMESPACE);
    String proof = armour.replaceAll("-----[A-Z ]+-----|\n", "");
    return new PrincipalKey(mine.publicKey(), isRetired, proof);
  }

  /** The git identity at a time, in seconds since the epoch, in UTC. */
  public Ident ident(long time) {
    return new Ident(name, email, time, "+0000");
  }

  private static String email(String id) {
    return id + "@example.org";
  }
}
