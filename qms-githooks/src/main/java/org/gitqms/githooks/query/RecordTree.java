package org.gitqms.githooks.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;

/** A record as JSON has it for programs that ask. */
final class RecordTree {

  private RecordTree() {}

  static Map<String, Object> of(DocumentRecord record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", record.id().value());
    tree.put("type", record.type());
    tree.put("title", record.title());
    tree.put("status", record.status().name());
    tree.put("version", record.version().toString());
    tree.put("owner", record.owner());
    tree.put("holder", record.holder());
    tree.put("parent", record.parent() == null ? null : record.parent().value());
    tree.put("assignees", record.assignees());
    tree.put("outcomes", answers(record.outcomes()));
    tree.put("approvals", answers(record.approvals()));
    tree.put("contributors", record.contributors());
    tree.put(
        "effectiveVersion",
        record.lastApproval().map(approved -> approved.version().toString()).orElse(null));
    return tree;
  }

  private static List<Map<String, Object>> answers(List<Answer> answers) {
    return answers.stream()
        .map(
            answer -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("actor", answer.actor());
              tree.put("verdict", answer.verdict());
              tree.put("content", answer.content().value());
              return tree;
            })
        .toList();
  }
}
