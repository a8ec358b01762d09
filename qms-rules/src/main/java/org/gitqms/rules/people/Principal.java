package org.gitqms.rules.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts: a person, an agent, or CI.
 *
 * @param id short lower-case name, used in {@code QMS-Actor}, records and groups; never reused
 * @param kind what the principal is
 * @param name the full name, which is also the git author name
 * @param email the git author address
 * @param groups what the principal may do
 * @param sponsorId the human who answers for an agent; null for everybody else
 * @param keys public keys, the retired ones too
 * @param historicNames user names of an imported history that this principal stands for
 */
public record Principal(
    String id,
    PrincipalKind kind,
    String name,
    String email,
    Set<Group> groups,
    @Nullable String sponsorId,
    List<PrincipalKey> keys,
    Set<String> historicNames) {

  public Principal {
    groups = java.util.Collections.unmodifiableSet(new TreeSet<>(groups));
    keys = List.copyOf(keys);
    historicNames = java.util.Collections.unmodifiableSet(new TreeSet<>(historicNames));
  }

  public Optional<String> sponsor() {
    return Optional.ofNullable(sponsorId);
  }

  /** The id of the person behind: the sponsor for an agent, else the principal itself. */
  public String person() {
    return sponsorId == null ? id : sponsorId;
  }

  /** True if the principal is in {@code group}. */
  public boolean isIn(Group group) {
    return groups.contains(group);
  }

  /** True if {@code key} is listed here and not retired. */
  public boolean holdsActive(SshPublicKey key) {
    return keys.stream().anyMatch(k -> !k.retired() && k.key().equals(key));
  }
}
