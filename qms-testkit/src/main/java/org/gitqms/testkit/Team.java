package org.gitqms.testkit;

/**
 * Who carries a document.
 *
 * @param owner creates and writes it
 * @param quality answers for quality
 * @param reviewer is asked by name
 */
record Team(Person owner, Person quality, Person reviewer) {}
