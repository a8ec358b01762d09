package org.gitqms.rules.cascade;

import org.gitqms.rules.record.DocumentId;

/**
 * One document led to another.
 *
 * @param from the earlier one
 * @param to what came of it
 * @param by how one knows: actions such as {@code CAPA-1}, or the sections that say so
 */
public record Link(DocumentId from, DocumentId to, String by) {}
