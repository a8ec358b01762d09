package org.gitqms.ledger.desk;

import java.util.List;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What somebody wants to do. Which events it takes depends on the state, which others may have
 * moved on meanwhile; so it is asked again on every new state.
 */
@FunctionalInterface
public interface Intent {

  /**
   * The events, in order.
   *
   * @throws CannotActException if there is nothing that could be asked for on this state
   */
  List<Step> on(Snapshot state, Principal actor) throws CannotActException;
}
