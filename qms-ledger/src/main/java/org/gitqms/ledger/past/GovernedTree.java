package org.gitqms.ledger.past;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.policy.CodeOwners;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Systems;

/**
 * The governed code of a system in a tree: what its paths hold, and what no system's paths hold,
 * such as build files, which all systems share. Two trees with the same digest hold the same of it,
 * as far as their paths are UTF-8.
 */
public final class GovernedTree {

  private static final String FORM = "git-qms governed tree 1\n";

  private GovernedTree() {}

  /**
   * The digests of all systems, by name.
   *
   * @param tree the tree of a commit
   * @throws org.gitqms.ledger.git.DamagedObjectException if it cannot be read, or is too large
   */
  public static SortedMap<String, Digest> digests(CodeTrees trees, ObjectId tree, Systems systems) {
    SortedMap<String, CodeTrees.Difference> files = trees.differences(null, tree);
    CodeOwners owners = CodeOwners.of(systems);
    SortedMap<String, Digest> digests = new TreeMap<>();
    for (GovernedSystem system : systems.systems()) {
      ByteArrayOutputStream form = new ByteArrayOutputStream();
      form.writeBytes(FORM.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, CodeTrees.Difference> file : files.entrySet()) {
        CodeTrees.Entry entry = file.getValue().after();
        if (entry != null && owners.isCodeOf(system, file.getKey())) {
          form.writeBytes(line(file.getKey(), entry).getBytes(StandardCharsets.UTF_8));
        }
      }
      digests.put(system.name(), Digest.of(form.toByteArray()));
    }
    return digests;
  }

  /** Mode and id have a fixed length, and no path holds a NUL. */
  private static String line(String path, CodeTrees.Entry entry) {
    return entry.octalMode() + " " + entry.id().name() + " " + path + "\0";
  }
}
