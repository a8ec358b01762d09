package org.gitqms.rules.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;

/**
 * The texts that were read last, by path and digest. Reading a text is most of what judging an
 * event costs, and several rules and the next event look at the same one.
 */
final class ReadTexts {

  /** Few documents are worked on at a time. */
  private static final int MOST = 64;

  /** What is larger is read anew, in bytes: 64 of these are kept at most. */
  private static final int LARGEST = 128 * 1024;

  private record Key(String path, Digest digest) {}

  private final Map<Key, ParsedDocument> texts =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ParsedDocument> eldest) {
          return size() > MOST;
        }
      };

  ParsedDocument read(String path, Content content) {
    Key key = new Key(path, content.digest());
    synchronized (texts) {
      ParsedDocument known = texts.get(key);
      if (known != null) {
        return known;
      }
    }
    byte[] bytes = content.bytes();
    ParsedDocument text = ParsedDocument.parse(new DocumentText(path, bytes));
    if (bytes.length <= LARGEST) {
      synchronized (texts) {
        texts.put(key, text);
      }
    }
    return text;
  }
}
