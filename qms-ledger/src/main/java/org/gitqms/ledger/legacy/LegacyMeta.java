package org.gitqms.ledger.legacy;

import org.jspecify.annotations.Nullable;

/**
 * What the store's own record says a document has come to.
 *
 * @param documentId such as {@code CR-028-VAR-001}
 * @param type the type in git-qms; {@code RS} and {@code RTM} for those of any namespace
 * @param legacyType the type in the store, such as {@code QMS-RS}
 * @param namespace {@code QMS} of {@code SDLC-QMS-RS}; null for all other types
 * @param parent the document this one belongs to, by its id; null if it stands alone
 * @param version {@code N.X}
 * @param status where it stands in its lifecycle
 * @param executable true for types that are executed and closed
 * @param owner the responsible user, or null
 * @param checkedOut true if the owner holds it
 * @param effectiveVersion {@code N.X}, or null
 * @param path the record's file, relative to the store
 */
public record LegacyMeta(
    String documentId,
    String type,
    String legacyType,
    @Nullable String namespace,
    @Nullable String parent,
    String version,
    LegacyStatus status,
    boolean executable,
    @Nullable String owner,
    boolean checkedOut,
    @Nullable String effectiveVersion,
    String path) {}
