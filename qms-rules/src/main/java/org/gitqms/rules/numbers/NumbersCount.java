package org.gitqms.rules.numbers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemTables;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;

/** Counts along a history, commit by commit. */
public final class NumbersCount {

  private final SortedMap<String, Integer> events = new TreeMap<>();
  private final SortedMap<String, Integer> entries = new TreeMap<>();
  private final SortedMap<String, Integer> reviews = new TreeMap<>();
  private final SortedMap<String, Integer> approvals = new TreeMap<>();
  private final Map<DocumentId, Long> routed = new HashMap<>();
  private final List<Long> waits = new ArrayList<>();
  private int attested;
  private Snapshot last = Snapshot.ungoverned();

  /** Takes the next commit of the history. */
  public void take(Commit commit, Verdict verdict) {
    if (verdict instanceof Verdict.Accepted accepted && accepted.effects().isPresent()) {
      Effects effects = accepted.effects().get();
      last = effects.after();
      count(commit, effects.event());
    }
  }

  /** What the history taken so far adds up to. */
  public Numbers numbers() {
    SortedMap<String, SortedMap<String, Integer>> documents = new TreeMap<>();
    Numbers.Most variances = Numbers.Most.NONE;
    Numbers.Most items = Numbers.Most.NONE;
    List<DocumentRecord> records = new ArrayList<>(last.records());
    records.sort(java.util.Comparator.comparing(DocumentRecord::id));
    for (DocumentRecord record : records) {
      documents
          .computeIfAbsent(record.type(), t -> new TreeMap<>())
          .merge(record.status().name(), 1, Integer::sum);
      if (record.type().equals("CR")) {
        String id = record.id().value();
        long below =
            last.descendants(record.id()).stream().filter(d -> d.type().equals("VAR")).count();
        variances = variances.or(id, (int) below);
        int own = last.workingContent(record).map(text -> items(id, text)).orElse(0);
        items = items.or(id, own);
      }
    }
    return new Numbers(
        documents, events, entries, reviews, approvals, attested, median(), variances, items);
  }

  /** How many different execution items a change record has. */
  private static int items(String id, Content text) {
    ParsedDocument document = ParsedDocument.parse(new DocumentText(id, text.bytes()));
    return (int)
        ItemTables.readAny(document).items().stream()
            .map(ExecutionItem::id)
            .filter(item -> item.startsWith("EI-"))
            .distinct()
            .count();
  }

  private void count(Commit commit, Event event) {
    events.merge(event.kind().word(), 1, Integer::sum);
    boolean imported = event.kind() == EventKind.IMPORT;
    String entry = event.value(TrailerKey.ENTRY).orElse("");
    if (imported) {
      entries.merge(entry, 1, Integer::sum);
    }
    boolean review = event.kind() == EventKind.REVIEW || (imported && entry.equals("REVIEW"));
    boolean approval = event.kind() == EventKind.APPROVE || (imported && entry.equals("APPROVE"));
    if (review || approval) {
      (review ? reviews : approvals).merge(kind(commit, event, imported), 1, Integer::sum);
      attested += imported ? 1 : 0;
    }
    boolean route =
        event.kind() == EventKind.ROUTE_REVIEW || (imported && entry.equals("ROUTE_REVIEW"));
    event.document().ifPresent(id -> time(id, commit, route, review));
  }

  private void time(DocumentId id, Commit commit, boolean route, boolean review) {
    if (route) {
      routed.put(id, commit.author().time());
    } else if (review) {
      Long since = routed.remove(id);
      if (since != null) {
        waits.add(commit.author().time() - since);
      }
    }
  }

  private String kind(Commit commit, Event event, boolean imported) {
    People people = last.policy().people();
    Optional<Principal> who =
        imported ? people.forHistoricName(commit.author().name()) : people.find(event.actor());
    return who.map(p -> p.kind().word()).orElse("unknown");
  }

  private long median() {
    if (waits.isEmpty()) {
      return -1;
    }
    List<Long> sorted = new ArrayList<>(waits);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
