package org.gitqms.trace.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.content.Digest;
import org.gitqms.trace.TreeFile;
import org.gitqms.trace.World;

/**
 * One system with all files that it depends on.
 *
 * @param system its own documents
 * @param context the systems whose specifications it has to do with, in the order of all systems
 * @param sources the sources that name one of its areas, sorted by path
 * @param alone true if no other system has a matrix
 */
record Part(
    SystemNotes system, List<SystemNotes> context, List<SourceNotes> sources, boolean alone) {

  Part {
    context = List.copyOf(context);
    sources = List.copyOf(sources);
  }

  /**
   * The key of what it came to: another one whenever that may be something else.
   *
   * @param results the digest of the results
   */
  String key(String results, World world) {
    StringBuilder key = new StringBuilder();
    line(key, system.files().id(), system.files().version().key());
    line(key, alone ? "alone" : "among others", results);
    line(key, system.files().specification().path(), system.files().specification().blob());
    system.files().matrix().ifPresent(matrix -> line(key, matrix.path(), matrix.blob()));
    for (SystemNotes other : context) {
      TreeFile text = other.files().specification();
      line(key, "context " + text.path(), text.blob());
    }
    sources.forEach(source -> line(key, source.file().path(), source.file().blob()));
    for (String other : system.matrix().others()) {
      line(key, other, world.whyNot(other).orElse(""));
      String text = world.text(other).orElse("none");
      line(key, other, Digest.of(text.getBytes(StandardCharsets.UTF_8)).value());
    }
    return Digest.of(key.toString().getBytes(StandardCharsets.UTF_8)).value();
  }

  private static void line(StringBuilder key, String first, String second) {
    key.append(first.length()).append(' ').append(first);
    key.append(' ').append(second.length()).append(' ').append(second).append('\n');
  }
}
