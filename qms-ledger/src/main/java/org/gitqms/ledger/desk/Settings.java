package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The git configuration of the person at the keyboard, all files of it. It says where things are
 * and which key to sign with. No verdict depends on it.
 */
public final class Settings {

  /** The name of the ledger branch in this clone. */
  public static final String LEDGER = "qms.ledger";

  /** The id of genesis, pinned by this clone. */
  public static final String ROOT = "qms.root";

  private static final String REMOTE_URL = ".url";

  private final Path folder;
  private final Map<String, String> values;

  private Settings(Path folder, Map<String, String> values) {
    this.folder = folder;
    this.values = Map.copyOf(values);
  }

  /**
   * Reads them.
   *
   * @throws IOException if git cannot be run, or refuses to read them
   */
  public static Settings read(Git git) throws IOException {
    Git.Answer listed = git.run("config", "--list", "-z");
    if (!listed.ok()) {
      throw new IOException("git cannot read its configuration: " + listed.err().strip());
    }
    Map<String, String> values = new HashMap<>();
    for (String entry : listed.out().split("\0", -1)) {
      int end = entry.indexOf('\n');
      if (end > 0) {
        values.put(entry.substring(0, end), entry.substring(end + 1));
      } else if (!entry.isEmpty()) {
        values.put(entry, "true"); // a key without value is a yes
      }
    }
    return new Settings(git.folder(), values);
  }

  /** Where git takes a path to begin that is not absolute. */
  Path folder() {
    return folder;
  }

  /** The value that counts: the last one given. Section and name in lower case. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  /** The remote to which a branch goes: its own, else {@code origin}, else the only one. */
  public Optional<String> remoteOf(String branch) {
    TreeSet<String> remotes = new TreeSet<>();
    for (String key : values.keySet()) {
      if (key.startsWith("remote.") && key.toLowerCase(Locale.ROOT).endsWith(REMOTE_URL)) {
        remotes.add(key.substring("remote.".length(), key.length() - REMOTE_URL.length()));
      }
    }
    Optional<String> own = value("branch." + branch + ".remote").filter(remotes::contains);
    if (own.isPresent()) {
      return own;
    }
    if (remotes.contains("origin")) {
      return Optional.of("origin");
    }
    return remotes.size() == 1 ? Optional.of(remotes.first()) : Optional.empty();
  }
}
