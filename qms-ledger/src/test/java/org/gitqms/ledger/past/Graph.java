package org.gitqms.ledger.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;

/** Commits in memory, each with the files that are named. */
final class Graph {

  /** The content that makes a file a submodule at the commit named behind it. */
  static final String SUBMODULE = "submodule ";

  private final InMemoryRepository repository =
      new InMemoryRepository(new DfsRepositoryDescription("graph"));

  ObjectSource source() {
    return new ObjectSource(repository.newObjectReader());
  }

  RawCommit read(ObjectId id) {
    return RawCommit.read(source(), id);
  }

  ObjectId tree(ObjectId commit) {
    return read(commit).tree();
  }

  /** A commit of these files, at a time in seconds since the epoch. */
  ObjectId commit(long time, Map<String, String> files, ObjectId... parents) {
    return commit(time, "Work\n", files, parents);
  }

  ObjectId commit(long time, String message, Map<String, String> files, ObjectId... parents) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      StringBuilder text = new StringBuilder("tree " + tree(inserter, files).name() + "\n");
      for (ObjectId parent : parents) {
        text.append("parent ").append(parent.name()).append('\n');
      }
      text.append("author A <a@x> ").append(time).append(" +0000\n");
      text.append("committer A <a@x> ").append(time).append(" +0000\n\n").append(message);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      ObjectId id = inserter.insert(Constants.OBJ_COMMIT, bytes);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectId tree(ObjectInserter inserter, Map<String, String> files)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      boolean submodule = file.getValue().startsWith(SUBMODULE);
      entry.setFileMode(submodule ? FileMode.GITLINK : FileMode.REGULAR_FILE);
      entry.setObjectId(
          submodule
              ? ObjectId.fromString(file.getValue().substring(SUBMODULE.length()))
              : inserter.insert(
                  Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }
}
