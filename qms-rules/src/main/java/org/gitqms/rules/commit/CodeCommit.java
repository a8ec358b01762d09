package org.gitqms.rules.commit;

import java.util.Map;
import java.util.Set;
import org.gitqms.rules.record.DocumentId;

/**
 * What a commit of code in the ancestry did.
 *
 * @param id full hex id
 * @param change the document that it says it was made for
 * @param paths every path that it changed, the old and the new one of a rename; of a merge those
 *     that it did not take from the only side that changed them
 * @param renames the files that it moved without changing them: from the old path to the new one
 */
public record CodeCommit(
    String id, DocumentId change, Set<String> paths, Map<String, String> renames) {

  public CodeCommit {
    paths = Set.copyOf(paths);
    renames = Map.copyOf(renames);
  }
}
