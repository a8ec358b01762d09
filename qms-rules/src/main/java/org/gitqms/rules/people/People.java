package org.gitqms.rules.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All principals that a policy knows, active or not. */
public final class People {

  /** Stands before the user name of an older system where a principal would stand. */
  public static final String HISTORIC = "historic:";

  private final Map<String, Principal> byId;
  private final Map<SshPublicKey, Principal> byKey;

  private People(Map<String, Principal> byId, Map<SshPublicKey, Principal> byKey) {
    this.byId = byId;
    this.byKey = byKey;
  }

  /**
   * The people of a policy.
   *
   * @throws IllegalArgumentException if two share an id or a key; a reader reports that before
   */
  public static People of(Collection<Principal> principals) {
    Map<String, Principal> byId = new LinkedHashMap<>();
    Map<SshPublicKey, Principal> byKey = new LinkedHashMap<>();
    for (Principal principal : principals) {
      if (byId.put(principal.id(), principal) != null) {
        throw new IllegalArgumentException("id used twice: " + principal.id());
      }
      for (PrincipalKey key : principal.keys()) {
        if (byKey.put(key.key(), principal) != null) {
          throw new IllegalArgumentException("key used twice: " + key.key().fingerprint());
        }
      }
    }
    return new People(Collections.unmodifiableMap(byId), Collections.unmodifiableMap(byKey));
  }

  public Optional<Principal> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whose key this is, retired or not. */
  public Optional<Principal> holderOf(SshPublicKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Everybody, in the order of the file. */
  public Collection<Principal> all() {
    return byId.values();
  }

  /**
   * The person behind an id, or behind a historic name that somebody claims; any other is a person
   * of its own.
   */
  public String personBehind(String id) {
    Optional<Principal> principal =
        id.startsWith(HISTORIC) ? forHistoricName(id.substring(HISTORIC.length())) : find(id);
    return principal.map(Principal::person).orElse(id);
  }

  /** The principal that a name of an imported history stands for. */
  public Optional<Principal> forHistoricName(String name) {
    return byId.values().stream().filter(p -> p.historicNames().contains(name)).findFirst();
  }
}
