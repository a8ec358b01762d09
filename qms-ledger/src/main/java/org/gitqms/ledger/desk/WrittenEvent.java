package org.gitqms.ledger.desk;

import org.gitqms.rules.replay.Effects;

/**
 * An event that was written, or in a dry run would be.
 *
 * @param commit the full id of its commit; zeros in a dry run
 * @param effects what it does
 */
public record WrittenEvent(String commit, Effects effects) {}
