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
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.ledger.git.TreeWriter;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Layout;

/** Makes false approvals, as somebody with write access to the repository could. */
final class Forger {

  private static final String GPGSIG = "\ngpgsig ";

  private final Repository repository;
  private final String commit;

  Forger(Repository repository, ObjectId approval) throws IOException {
    this.repository = repository;
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      this.commit = new String(source.read(approval, Constants.OBJ_COMMIT), StandardCharsets.UTF_8);
    }
  }

  /** The approval as it was, signed by somebody else. */
  String signedBy(Player forger) throws IOException, SigningException {
    return branch("a", forger.signed(payload()));
  }

  /** The approval with another text under it; the signature is the old one. */
  String textChanged(DocumentId id) throws IOException {
    ObjectId tree = changed("QMS/CR/" + id + "/" + id + ".md", "| Pass |", "| Pass, and more |");
    return branch("b", commit.replaceFirst("^tree [0-9a-f]{40}", "tree " + tree.name()));
  }

  /** The approval with another record under it, signed anew with a key that may approve. */
  String recordEdited(DocumentId id, Player approver) throws IOException, SigningException {
    ObjectId tree = changed(Layout.record(id), "\"version\": \"2.0\"", "\"version\": \"3.0\"");
    String payload = payload().replaceFirst("^tree [0-9a-f]{40}", "tree " + tree.name());
    return branch("c", approver.signed(payload));
  }

  private String payload() {
    int start = commit.indexOf(GPGSIG);
    int end = commit.indexOf("\n\n", start);
    return commit.substring(0, start) + commit.substring(end);
  }

  private ObjectId changed(String path, String from, String to) throws IOException {
    ObjectId old = ObjectId.fromString(commit.substring(5, 45));
    try (ObjectInserter inserter = repository.newObjectInserter();
        ObjectSource source = new ObjectSource(inserter.newReader())) {
      String text = text(source, old, path);
      ObjectId tree =
          new TreeWriter(inserter, source)
              .apply(old, Map.of(path, Optional.of(Content.of(text.replace(from, to)))));
      inserter.flush();
      return tree;
    }
  }

  private static String text(ObjectSource source, ObjectId tree, String path) {
    FileChange file = new TreeReader(source).qmsFiles(tree).get(path);
    if (file == null) {
      throw new IllegalStateException("the approval does not hold " + path);
    }
    return new String(file.content().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private String branch(String name, String forged) throws IOException {
    String ref = "refs/heads/forged/" + name;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_COMMIT, forged.getBytes(StandardCharsets.UTF_8));
      inserter.flush();
      RefUpdate update = repository.updateRef(ref);
      update.setNewObjectId(id);
      update.update();
    }
    return ref;
  }
}
