package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A forgery in the making: an existing commit whose parts are changed one by one and which is then
 * written as a new object. No ref moves.
 */
public final class CommitEdit {

  private final ObjectStore store;
  private RawCommit raw;

  CommitEdit(ObjectStore store, ObjectId commit) {
    this.store = store;
    this.raw = store.commit(commit);
  }

  /** Changes headers and message. */
  public CommitEdit raw(UnaryOperator<RawCommit> change) {
    raw = change.apply(raw);
    return this;
  }

  /** Sets the whole author line, {@code NAME <MAIL> SECONDS ZONE}. */
  public CommitEdit author(String line) {
    return raw(r -> r.with("author", line));
  }

  /** Sets the whole committer line, {@code NAME <MAIL> SECONDS ZONE}. */
  public CommitEdit committer(String line) {
    return raw(r -> r.with("committer", line));
  }

  /** Changes author and committer line alike. */
  public CommitEdit idents(UnaryOperator<String> change) {
    return author(change.apply(raw.header("author").orElseThrow()))
        .committer(change.apply(raw.header("committer").orElseThrow()));
  }

  public CommitEdit message(UnaryOperator<String> change) {
    return raw(r -> r.message(change));
  }

  /** Sets the value of one trailer that is there. */
  public CommitEdit trailer(String name, String value) {
    return raw(r -> r.trailer(name, value));
  }

  /** Changes the tree. */
  public CommitEdit tree(Consumer<GitTree> change) {
    GitTree tree = GitTree.of(store.storage(), raw);
    change.accept(tree);
    return raw(r -> r.with("tree", tree.write().name()));
  }

  /** Changes the text of one file. */
  public CommitEdit text(String path, UnaryOperator<String> change) {
    return tree(t -> t.put(path, change.apply(new String(t.read(path), StandardCharsets.UTF_8))));
  }

  /** Writes the commit under the signature that the old one had. */
  public ObjectId keepSignature() {
    return bytes(UnaryOperator.identity());
  }

  /** Writes the commit, signed by this key. */
  public ObjectId resign(TestKey key) {
    return store.insertCommit(raw.signedBy(key).bytes());
  }

  /** Writes the commit without a signature. */
  public ObjectId unsigned() {
    return store.insertCommit(raw.unsigned().bytes());
  }

  /** Writes whatever the function makes of the object's bytes. */
  public ObjectId bytes(UnaryOperator<byte[]> change) {
    return store.insertCommit(change.apply(raw.bytes()));
  }
}
