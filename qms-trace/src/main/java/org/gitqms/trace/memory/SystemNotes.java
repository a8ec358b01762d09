package org.gitqms.trace.memory;

import org.gitqms.trace.SystemFiles;

/**
 * The documents of a system, with their notes.
 *
 * @param files the documents
 * @param specification the note of its specification
 * @param matrix the note of its matrix
 */
record SystemNotes(SystemFiles files, Notes specification, Notes matrix) {}
