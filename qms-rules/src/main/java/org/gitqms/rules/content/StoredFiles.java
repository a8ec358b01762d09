package org.gitqms.rules.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files under {@code QMS/} of one commit, read when they are asked for. Beside {@link Content}
 * this is the port through which a state comes out of git: judging one event asks for a few files,
 * however many there are.
 */
public interface StoredFiles {

  /**
   * The content of a file, by its path in the repository; empty if there is no file of that name.
   */
  Optional<Content> file(String path);

  /**
   * The names of the files that lie directly in a folder.
   *
   * @param folder ends in a slash
   */
  List<String> namesIn(String folder);

  /** Every file, by path. This costs as much as there are files. */
  Map<String, Content> all();
}
