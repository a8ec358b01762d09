package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the files of one document lie. Paths only: some of them may not be readable. */
final class DocumentFiles {

  private final Map<StorePlace.OfDocument, String> paths = new LinkedHashMap<>();

  void put(StorePlace.OfDocument part, String path) {
    paths.put(part, path);
  }

  /** The path at which {@code part} lies. */
  Optional<String> find(StorePlace.OfDocument part) {
    return Optional.ofNullable(paths.get(part));
  }

  @Nullable String trail() {
    return first(StorePlace.Trail.class);
  }

  @Nullable String meta() {
    return first(StorePlace.Meta.class);
  }

  /** The document as it stands: the draft where there is one. */
  @Nullable String current() {
    String plain = null;
    for (Map.Entry<StorePlace.OfDocument, String> entry : paths.entrySet()) {
      if (entry.getKey() instanceof StorePlace.Document document) {
        if (document.draft()) {
          return entry.getValue();
        }
        plain = entry.getValue();
      }
    }
    return plain;
  }

  /** Archived versions: {@code N.X} to path. */
  Map<String, String> archives() {
    Map<String, String> archives = new LinkedHashMap<>();
    paths.forEach(
        (part, path) -> {
          if (part instanceof StorePlace.Archive archive) {
            archives.put(archive.version(), path);
          }
        });
    return archives;
  }

  /** The archived versions and the document, draft or not: all that must be somebody's content. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(paths.values());
    texts.remove(trail());
    texts.remove(meta());
    return texts;
  }

  private @Nullable String first(Class<? extends StorePlace.OfDocument> kind) {
    for (Map.Entry<StorePlace.OfDocument, String> entry : paths.entrySet()) {
      if (kind.isInstance(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }
}
