package org.gitqms.rules.record;

/**
 * How far an older audit trail has been taken over into a record.
 *
 * @param trail path of the trail in the older store
 * @param lines how many of its lines, from the first on
 */
public record Imported(String trail, int lines) {}
