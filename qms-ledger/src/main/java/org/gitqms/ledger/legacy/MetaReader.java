package org.gitqms.ledger.legacy;

import java.util.Optional;

/** Reads {@code .meta/<TYPE>/<ID>.json}, the store's record of one document. */
final class MetaReader {

  private MetaReader() {}

  /** Empty if the record is wrong or tells of another document, which is then reported. */
  static Optional<LegacyMeta> read(LegacyId id, String path, String text, Problems problems) {
    return JsonObject.parse(path, 1, text, problems)
        .flatMap(object -> meta(id, path, new FieldReader(object, problems)));
  }

  private static Optional<LegacyMeta> meta(LegacyId id, String path, FieldReader fields) {
    expect("doc_id", id.text(), fields);
    expect("doc_type", id.legacyType(), fields);
    boolean executable = fields.flag("executable");
    LegacyMeta meta =
        new LegacyMeta(
            id.text(),
            id.type(),
            id.legacyType(),
            id.namespace(),
            id.parent() == null ? null : id.parent().text(),
            fields.version("version"),
            fields.status("status"),
            id.executable(),
            fields.nullableUser("responsible_user"),
            fields.flag("checked_out"),
            fields.nullableVersion("effective_version"),
            path);
    fields.nullableText("execution_phase");
    fields.nullableText("checked_out_date");
    fields.nullableText("effective_date");
    fields.nullableText("approval_date");
    fields.nullableText("supersedes");
    fields.optionalTexts("pending_assignees");
    fields.optionalTexts("pending_reviewers");
    fields.optionalTexts("completed_reviewers");
    fields.optionalTextMap("review_outcomes");
    if (!fields.allUnderstood()) {
      return Optional.empty();
    }
    if (executable != id.executable()) {
      fields.refuse(
          "executable",
          "documents of type "
              + id.legacyType()
              + " are "
              + (executable ? "not " : "")
              + "executed",
          "write " + !executable);
      return Optional.empty();
    }
    return Optional.of(meta);
  }

  private static void expect(String name, String expected, FieldReader fields) {
    String value = fields.text(name);
    if (fields.isText(name) && !value.equals(expected)) {
      fields.refuse(
          name,
          "the record says \"" + value + "\", its path says \"" + expected + "\"",
          "correct whichever of the two is wrong");
    }
  }
}
