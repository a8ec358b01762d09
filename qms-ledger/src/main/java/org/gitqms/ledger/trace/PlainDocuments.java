package org.gitqms.ledger.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.trace.SystemFiles;

/**
 * Specifications and matrices by the names of their files alone, in a repository without a ledger.
 * Nothing shows that anybody has approved them.
 */
final class PlainDocuments {

  private static final Pattern SPECIFICATION =
      Pattern.compile("(?<folder>QMS/(?:[A-Za-z0-9._-]+/)*)(?<id>SDLC-[A-Z0-9]{1,16}-RS)\\.md");

  private PlainDocuments() {}

  /** The systems whose specification lies somewhere below {@code QMS/}. */
  static List<SystemFiles> systems(FileList files, boolean inForce) {
    List<SystemFiles> systems = new ArrayList<>();
    for (FoundFile file : files.all()) {
      Matcher name = SPECIFICATION.matcher(file.path());
      if (name.matches()) {
        String id = name.group("id");
        String matrix = name.group("folder") + id.replaceFirst("RS$", "RTM");
        systems.add(
            new SystemFiles(
                id,
                SystemFiles.Version.NONE,
                newest(files, name.group("folder") + id, inForce).orElse(file),
                newest(files, matrix, inForce).orElse(null)));
      }
    }
    return systems;
  }

  private static Optional<FoundFile> newest(FileList files, String stem, boolean inForce) {
    Optional<FoundFile> draft = inForce ? Optional.empty() : files.find(stem + ".draft.md");
    return draft.or(() -> files.find(stem + ".md"));
  }

  /** True for what is no code. */
  static boolean isDocument(String path) {
    return path.startsWith(Layout.ROOT);
  }
}
