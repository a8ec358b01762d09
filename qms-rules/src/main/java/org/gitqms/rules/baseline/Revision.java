package org.gitqms.rules.baseline;

/**
 * A commit that somebody named.
 *
 * @param name as it was named: a branch, a tag, an id
 * @param commit the full id
 */
public record Revision(String name, String commit) {}
