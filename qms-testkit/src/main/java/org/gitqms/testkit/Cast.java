package org.gitqms.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;

/**
 * The people most tests need.
 *
 * @param admin administrator
 * @param init initiator, owns what he creates
 * @param qa quality
 * @param qb quality too
 * @param rev reviewer
 * @param agent an initiator that {@code init} sponsors
 */
public record Cast(Person admin, Person init, Person qa, Person qb, Person rev, Person agent) {

  /** Always the same people, with always the same keys. */
  public static Cast standard() {
    return new Cast(
        Person.human("admin", "Ada Minister", Group.ADMINISTRATOR),
        Person.human("init", "Ines Starter", Group.INITIATOR),
        Person.human("qa", "Quentin Adler", Group.QUALITY),
        Person.human("qb", "Quirina Berg", Group.QUALITY),
        Person.human("rev", "Rufus Evers", Group.REVIEWER),
        Person.agent("agent", "Agent of Ines", "init", Group.INITIATOR));
  }

  public List<Person> all() {
    return List.of(admin, init, qa, qb, rev, agent);
  }

  static List<Principal> principals(Collection<Person> people) {
    List<Principal> principals = new ArrayList<>();
    people.forEach(person -> principals.add(person.principal()));
    return principals;
  }
}
