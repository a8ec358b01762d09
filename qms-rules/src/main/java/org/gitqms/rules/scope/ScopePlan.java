package org.gitqms.rules.scope;

import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;

/**
 * What a document says it will touch: its sections "Files affected" and "Documents affected".
 *
 * @param files the files, in the order of the text
 * @param documents the documents, in the order of the text
 * @param problems what could not be read
 */
public record ScopePlan(
    List<PlannedFile> files, List<PlannedDocument> documents, List<Problem> problems) {

  /** The section that names files. */
  public static final String FILES = "Files affected";

  /** The section that names documents. */
  public static final String DOCUMENTS = "Documents affected";

  /**
   * A row that names files.
   *
   * @param pattern which ones
   * @param change what is done to them
   * @param at offset of the name in the text
   */
  public record PlannedFile(PathPattern pattern, PlannedChange change, int at) {}

  /**
   * A row that names a document.
   *
   * @param id which one
   * @param change what is done to it
   * @param at offset of the id in the text
   */
  public record PlannedDocument(DocumentId id, PlannedChange change, int at) {}

  /**
   * Something that could not be read.
   *
   * @param at offset in the text
   * @param message what is wrong
   * @param fix what to write instead
   */
  public record Problem(int at, String message, String fix) {}

  public ScopePlan {
    files = List.copyOf(files);
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /** Reads the tables that our templates have. A section that is not there names nothing. */
  public static ScopePlan read(ParsedDocument document) {
    return ScopeTables.read(document);
  }

  /** Reads what older documents have: tables of any columns, and lists. It has no problems. */
  public static ScopePlan readAny(ParsedDocument document) {
    return OlderScope.read(document);
  }

  /** True if a change of the path is planned. */
  public boolean names(String path) {
    return files.stream().anyMatch(file -> file.pattern().matches(path));
  }
}
