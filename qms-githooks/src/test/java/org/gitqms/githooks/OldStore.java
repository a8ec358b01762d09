package org.gitqms.githooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small store of the older system: one change record that jumped from draft to post-review. */
record OldStore(Path dir) {

  static final String TRAIL = ".audit/CR/CR-001.jsonl";

  private static final List<String> LINES =
      List.of(
          "{'ts':'2026-01-05T10:00:00+00:00','event':'CREATE','user':'ann','version':'0.1',"
              + "'title':'A change'}",
          "{'ts':'2026-01-05T10:01:00+00:00','event':'CHECKIN','user':'ann','version':'0.1'}",
          "{'ts':'2026-01-05T10:02:00+00:00','event':'STATUS_CHANGE','user':'ann',"
              + "'version':'0.1','from_status':'DRAFT','to_status':'IN_POST_REVIEW'}",
          "{'ts':'2026-01-05T10:02:00+00:00','event':'ROUTE_REVIEW','user':'ann',"
              + "'version':'0.1','assignees':['qa'],'review_type':'POST_REVIEW'}");

  private static final String RECORD =
      """
      {
        "doc_id": "CR-001",
        "doc_type": "CR",
        "version": "0.1",
        "status": "IN_POST_REVIEW",
        "executable": true,
        "responsible_user": "ann",
        "checked_out": false
      }
      """;

  static OldStore in(Path dir) {
    OldStore store = new OldStore(dir);
    store.write(TRAIL, (String.join("\n", LINES) + "\n").replace('\'', '"'));
    store.write(".meta/CR/CR-001.json", RECORD);
    store.write("CR/CR-001/CR-001-draft.md", "# A change\n");
    return store;
  }

  /** Changes a text of the store. */
  void replace(String path, String from, String to) {
    try {
      write(path, Files.readString(dir.resolve(path)).replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) {
    try {
      Path file = dir.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
