package org.gitqms.rules.form;

/**
 * Why a text is no form.
 *
 * @param offset in UTF-16 units from the start of the text
 * @param message what is wrong, one line
 * @param fix what to do next, one line
 */
public record FormProblem(int offset, String message, String fix) {}
