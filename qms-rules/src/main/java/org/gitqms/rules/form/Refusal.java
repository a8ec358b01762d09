package org.gitqms.rules.form;

/**
 * Why a reply is not taken.
 *
 * @param message what is wrong, one line
 * @param fix what to do next, one line
 */
public record Refusal(String message, String fix) {}
