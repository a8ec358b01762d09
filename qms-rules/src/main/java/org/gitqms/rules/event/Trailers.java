package org.gitqms.rules.event;

import static org.gitqms.rules.event.TrailerKey.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gitqms.rules.workflow.EventKind;

/** Which trailers each event has. The list is closed: nothing else may stand there. */
final class Trailers {

  private static final Set<TrailerKey> REPEATED = EnumSet.of(ASSIGN, STATED, SOURCE);
  private static final Map<EventKind, Set<TrailerKey>> REQUIRED = new EnumMap<>(EventKind.class);
  private static final Map<EventKind, Set<TrailerKey>> OPTIONAL = new EnumMap<>(EventKind.class);

  static {
    for (EventKind kind : EventKind.values()) {
      REQUIRED.put(kind, EnumSet.of(EVENT, ACTOR));
      OPTIONAL.put(kind, EnumSet.noneOf(TrailerKey.class));
      if (kind.isAboutDocument()) {
        require(kind, DOCUMENT, TRANSITION, VERSION, CONTENT);
      }
    }
    require(EventKind.CREATE, TITLE);
    allow(EventKind.CREATE, VARIANCE, ITEM, FROM);
    require(EventKind.REASSIGN, OWNER);
    allow(EventKind.ROUTE_REVIEW, ASSIGN);
    allow(EventKind.ROUTE_APPROVAL, ASSIGN);
    allow(EventKind.ROUTE_RETIREMENT, ASSIGN);
    require(EventKind.ASSIGN, ASSIGN);
    require(EventKind.REVIEW, MEANING, OUTCOME);
    require(EventKind.APPROVE, MEANING);
    require(EventKind.REJECT, MEANING);
    require(EventKind.RESPOND, PROMPT);
    allow(EventKind.RESPOND, OBSERVED, REASON);
    require(EventKind.POLICY_PROPOSE, CONTENT);
    allow(EventKind.POLICY_PROPOSE, CHANGE);
    require(EventKind.POLICY_APPROVE, CONTENT);
    require(EventKind.DECLARE_COMPROMISE, KEY);
    allow(EventKind.GENESIS, STORE);
    require(EventKind.ADOPT, STORE, COUNTS);
    require(EventKind.ATTEST, CONTENT, COMMIT, RUN, TESTS, GENESIS);
    require(EventKind.IMPORT, ENTRY, SOURCE);
    allow(EventKind.IMPORT, TITLE, ASSIGN, OUTCOME, PHASE, STATED);
  }

  private Trailers() {}

  static Set<TrailerKey> required(EventKind kind) {
    return REQUIRED.getOrDefault(kind, Set.of());
  }

  static boolean allows(EventKind kind, TrailerKey key) {
    return required(kind).contains(key) || OPTIONAL.getOrDefault(kind, Set.of()).contains(key);
  }

  static boolean mayRepeat(TrailerKey key) {
    return REPEATED.contains(key);
  }

  private static void require(EventKind kind, TrailerKey... keys) {
    REQUIRED.merge(kind, EnumSet.copyOf(Arrays.asList(keys)), Trailers::union);
  }

  private static void allow(EventKind kind, TrailerKey... keys) {
    OPTIONAL.merge(kind, EnumSet.copyOf(Arrays.asList(keys)), Trailers::union);
  }

  private static Set<TrailerKey> union(Set<TrailerKey> a, Set<TrailerKey> b) {
    EnumSet<TrailerKey> all = EnumSet.copyOf(a.isEmpty() ? b : a);
    all.addAll(b);
    return all;
  }
}
