package org.gitqms.ledger.legacy;

/**
 * A document or archived version whose bytes are the content of no entry of its document's trail.
 *
 * @param documentId the document that the file's name says it belongs to
 * @param file path and bytes, to be carried along
 * @param reason why it is not explained, one line
 */
public record UnexplainedFile(String documentId, LegacyFile file, String reason) {}
