package org.gitqms.ledger.legacy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a trail: a main line, and the STATUS_CHANGE lines it caused. Its lines lie together.
 *
 * @param documentId such as {@code CR-028-VAR-001}
 * @param legacyType the document's type in the store, such as {@code QMS-RS}
 * @param kind what the main line says was done
 * @param when the time of the main line, with the offset written there; where none is written, with
 *     that of the zone the store was read in
 * @param user the name in the main line
 * @param version the version {@code N.X} in the main line
 * @param statedChanges the status changes stated, in the order of the lines
 * @param trail the trail's path, relative to the store
 * @param mainLine the line, from 1, that says what was done
 * @param firstLine the first line of the entry, from 1
 * @param lastLine the last line of the entry
 * @param title the title given at creation, or null
 * @param comment the comment or reason, any number of lines, or null
 * @param outcome {@code RECOMMEND} or {@code UPDATES_REQUIRED} of a review, else null
 * @param assignees those asked by a route or an assignment, in the order written
 * @param phase {@code REVIEW}, {@code PRE_APPROVAL} and the like of a route, else null
 * @param fromVersion the version {@code N.X} the entry says it came from, or null
 * @param content what the entry tells about the text
 * @param clockRanBackwards true if an earlier entry of the same trail bears a later time
 */
public record LegacyEntry(
    String documentId,
    String legacyType,
    EntryKind kind,
    OffsetDateTime when,
    String user,
    String version,
    List<StatedChange> statedChanges,
    String trail,
    int mainLine,
    int firstLine,
    int lastLine,
    @Nullable String title,
    @Nullable String comment,
    @Nullable String outcome,
    List<String> assignees,
    @Nullable String phase,
    @Nullable String fromVersion,
    LegacyContent content,
    boolean clockRanBackwards) {

  public LegacyEntry {
    statedChanges = List.copyOf(statedChanges);
    assignees = List.copyOf(assignees);
  }
}
