package org.gitqms.rules.people;

/**
 * A public key of a principal.
 *
 * @param key the key
 * @param retired true if it signs nothing any more; it stays listed so that nobody else can take it
 */
public record PrincipalKey(SshPublicKey key, boolean retired) {}
