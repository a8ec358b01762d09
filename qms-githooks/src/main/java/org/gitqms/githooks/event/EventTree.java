package org.gitqms.githooks.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;

/** An event as JSON has it: its trailers under their names without {@code QMS-}, and its text. */
public final class EventTree {

  private EventTree() {}

  public static Map<String, Object> of(Event event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", event.kind().word());
    event
        .trailers()
        .forEach(
            (key, values) -> {
              if (key != TrailerKey.EVENT) {
                boolean many = key == TrailerKey.ASSIGN || event.kind() == EventKind.IMPORT;
                tree.put(name(key), many || values.size() > 1 ? values : values.get(0));
              }
            });
    if (!event.text().isEmpty()) {
      tree.put("text", event.text());
    }
    return tree;
  }

  private static String name(TrailerKey key) {
    return key.label().substring("QMS-".length()).toLowerCase(Locale.ROOT);
  }
}
