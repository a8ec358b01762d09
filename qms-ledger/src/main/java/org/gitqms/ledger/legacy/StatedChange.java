package org.gitqms.ledger.legacy;

import java.time.OffsetDateTime;

/**
 * A change of status that a line of a trail states in so many words.
 *
 * @param from the status before, as stated
 * @param to the status after, as stated
 * @param version the version {@code N.X} the line gives
 * @param user the name the line gives
 * @param when the time the line gives
 * @param line the line in the trail, from 1; for a withdrawal the line of the entry itself
 */
public record StatedChange(
    LegacyStatus from,
    LegacyStatus to,
    String version,
    String user,
    OffsetDateTime when,
    int line) {}
