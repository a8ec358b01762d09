package org.gitqms.rules.execution;

/**
 * Why a text cannot be taken as what it should be.
 *
 * @param offset where it is
 * @param message what is wrong, one line
 * @param fix what to do next, one line
 */
public record ItemProblem(int offset, String message, String fix) {}
