package org.gitqms.ledger.trace;

/**
 * What CI says of the run whose results it signs.
 *
 * @param run the run, such as {@code 4711}
 * @param attempt which attempt of it, from 1
 * @param workflow the path of the workflow that ran, in the commit whose tests ran
 */
public record RunOfCi(String run, int attempt, String workflow) {}
