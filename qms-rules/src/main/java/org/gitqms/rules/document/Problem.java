package org.gitqms.rules.document;

/**
 * Something wrong at a place of the text, before a rule makes a finding of it.
 *
 * @param offset in UTF-16 units from the start of the file
 * @param message what is wrong, one line
 * @param fix what to do next, one line
 */
record Problem(int offset, String message, String fix) {}
