package org.gitqms.githooks.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.TreeWriter;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;

/** The work between the events: a signed commit of code that names the change record. */
final class Work {

  private Work() {}

  /**
   * Commits one file on top of a branch.
   *
   * @param ref full name, such as {@code refs/heads/main}
   * @param time in seconds since the epoch
   */
  static ObjectId commit(
      Repository repository,
      String ref,
      Player author,
      long time,
      String message,
      Map<String, Optional<Content>> files)
      throws IOException, SigningException {
    ObjectId parent = repository.resolve(ref);
    try (ObjectInserter inserter = repository.newObjectInserter();
        ObjectSource source = new ObjectSource(inserter.newReader());
        RevWalk walk = new RevWalk(repository)) {
      RevCommit before = walk.parseCommit(parent);
      ObjectId tree = new TreeWriter(inserter, source).apply(before.getTree(), files);
      Ident ident = author.at(time);
      String who = ident.label() + " " + ident.time() + " " + ident.zone();
      String unsigned =
          "tree %s\nparent %s\nauthor %s\ncommitter %s\n\n%s\n"
              .formatted(tree.name(), before.name(), who, who, message);
      byte[] signed = author.signed(unsigned).getBytes(StandardCharsets.UTF_8);
      ObjectId commit = inserter.insert(Constants.OBJ_COMMIT, signed);
      inserter.flush();
      RefUpdate update = repository.updateRef(ref);
      update.setNewObjectId(commit);
      update.update();
      return commit;
    }
  }
}
