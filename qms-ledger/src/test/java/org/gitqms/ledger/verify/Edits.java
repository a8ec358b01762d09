package org.gitqms.ledger.verify;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.content.Digest;
import org.gitqms.testkit.CommitEdit;
import org.gitqms.testkit.RawCommit;

/** What a forger does to an event, by the words of a table. */
final class Edits {

  private static final String OTHER = "QMS/CR/CR-002/CR-002.draft.md";
  private static final String ID = "0123456789abcdef0123456789abcdef01234567";
  private static final String SOMEBODY = "Quentin Adler <qa@example.org>";

  private final Forgeable honest;
  private final ObjectId commit;
  private final CommitEdit edit;

  private Edits(Forgeable honest, ObjectId commit) {
    this.honest = honest;
    this.commit = commit;
    this.edit = honest.edit(commit);
  }

  /** A commit with one part changed, not signed yet. */
  static CommitEdit of(Forgeable honest, ObjectId commit, String part, String change) {
    Edits edits = new Edits(honest, commit);
    return switch (part) {
      case "tree" -> edits.tree(change);
      case "record" -> edits.record(change);
      case "document" -> edits.document(change);
      case "trailer" -> edits.trailer(change);
      case "message" -> edits.message(change);
      case "author", "committer" -> edits.ident(part, change);
      case "date" -> edits.date(change);
      case "parent" -> edits.parent(change);
      case "header" -> edits.header(change);
      default -> throw unknown(part);
    };
  }

  private CommitEdit tree(String change) {
    return switch (change) {
      case "a stray file" -> put("QMS/stray.md");
      case "a file outside QMS/" -> put("src/A.java");
      case "a file in qms/" -> put("qms/stray.md");
      case "a name with a space" -> put("QMS/a b.md");
      case "attributes" -> put("QMS/.gitattributes");
      case "a folder instead of a document" -> put(OTHER + "/x.md");
      case "another document" -> edit.text(OTHER, t -> t + "More.\n");
      case "another document gone" -> edit.tree(t -> t.delete(OTHER));
      case "the policy" -> edit.text("QMS/.policy/rules.yml", t -> t + "# more\n");
      case "the state of the ledger" -> edit.text(Forgeable.STATE, t -> t.replace("[", "[ "));
      case "the draft left there" -> edit.tree(t -> t.put(Forgeable.DRAFT, "Left.\n"));
      case "the tree before" -> edit.raw(r -> r.with("tree", treeOf(honest.before(commit, 1))));
      case "an executable record" ->
          edit.tree(t -> t.mode(Forgeable.RECORD, FileMode.EXECUTABLE_FILE));
      case "a link" -> edit.tree(t -> t.put("QMS/link", FileMode.SYMLINK, new byte[] {'x'}));
      case "a submodule" ->
          edit.tree(t -> t.put("QMS/sub", FileMode.GITLINK, ObjectId.fromString(ID)));
      default -> throw unknown(change);
    };
  }

  private CommitEdit record(String change) {
    return switch (change) {
      case "status" -> record(t -> t.replace("PRE_APPROVED", "CLOSED"));
      case "owner" -> record(t -> t.replace("\"owner\": \"init\"", "\"owner\": \"agent\""));
      case "layout" -> record(t -> t.replace("\n", "\n "));
      case "no record" -> record(t -> "x\n");
      case "gone" -> edit.tree(t -> t.delete(Forgeable.RECORD));
      case "of another document" ->
          edit.text("QMS/.records/CR-002.json", t -> t.replace("DRAFT", "CLOSED"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit document(String change) {
    return switch (change) {
      case "approved text" -> edit.text(Forgeable.TEXT, t -> t + "More.\n");
      case "text" -> edit.text(Forgeable.DRAFT, t -> t + "More.\n");
      case "text and its digest" -> withDigest(t -> t + "More.\n");
      case "title and digest" -> withDigest(t -> t.replace("\"A change\"", "\"A chance\""));
      case "other line ends and digest" -> withDigest(t -> t.replace("\n", "\r\n"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit trailer(String change) {
    if (change.contains("=")) {
      String[] sides = change.split("=", 2);
      return edit.trailer(sides[0], sides[1]);
    }
    return switch (change) {
      case "unknown" -> edit.message(m -> m + "QMS-Comment: x\n");
      case "of git" -> edit.message(m -> m + "Signed-off-by: A <a@example.org>\n");
      case "twice" -> edit.message(m -> m.replaceAll("(QMS-Version: .*\n)", "$1$1"));
      case "missing" -> edit.message(m -> m.replaceAll("QMS-Version: .*\n", ""));
      case "out of order" ->
          edit.message(m -> m.replaceAll("(QMS-Version: .*\n)(QMS-Content: .*\n)", "$2$1"));
      case "spaced" -> edit.message(m -> m.replace("QMS-Version: ", "QMS-Version:  "));
      case "in lower case" -> edit.message(m -> m.replace("QMS-Version", "qms-version"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit message(String change) {
    return switch (change) {
      case "text added" -> edit.message(m -> m.replaceFirst("\n\n", "\n\nLooks good.\n\n"));
      case "text changed" -> edit.message(m -> m.replace("The first text.", "The best text."));
      case "subject" -> edit.message(m -> m.replaceFirst("qms: ", "QMS: "));
      case "trailers in the text" ->
          edit.message(m -> m.replaceFirst("\n\n", "\n\nQMS-Event: approve\nQMS-Actor: qb\n\n"));
      case "an empty line more" -> edit.message(m -> m + "\n");
      case "no last line end" -> edit.message(String::stripTrailing);
      case "other line ends" -> edit.message(m -> m.replace("\n", "\r\n"));
      case "turned writing" -> edit.message(m -> m.replaceFirst("\n\n", "\n\nx\u202ey\n\n"));
      case "a zero byte" -> edit.message(m -> m.replaceFirst("\n\n", "\n\nx\0y\n\n"));
      case "the mark alone" -> edit.message(m -> m.replaceAll("(?s)\n\n.*", "\n\nQMS-Event:\n"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit ident(String role, String change) {
    return switch (change) {
      case "name" -> line(role, l -> l.replaceFirst("^[^<]* ", "Another Name "));
      case "address" -> line(role, l -> l.replaceFirst("<.*>", "<another@example.org>"));
      case "somebody else" -> line(role, l -> l.replaceFirst("^.*>", SOMEBODY));
      case "no address" -> line(role, l -> l.replaceFirst(" <.*>", ""));
      case "two spaces" -> line(role, l -> l.replaceFirst(" <", "  <"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit date(String change) {
    return switch (change) {
      case "of the author" -> line("author", l -> later(l, 60));
      case "of the committer" -> line("committer", l -> later(l, 60));
      case "before the parent" -> edit.idents(l -> later(l, -3600));
      case "both later" -> edit.idents(l -> later(l, 3600));
      case "zone of the author" -> line("author", l -> l.replace("+0000", "+0100"));
      case "both zones" -> edit.idents(l -> l.replace("+0000", "+0100"));
      case "no such zone" -> edit.idents(l -> l.replace("+0000", "+9900"));
      case "a leading zero" -> edit.idents(l -> l.replaceFirst("> ", "> 0"));
      case "before 1970" -> edit.idents(l -> l.replaceFirst("> ", "> -"));
      default -> throw unknown(change);
    };
  }

  private CommitEdit parent(String change) {
    String before = honest.before(commit, 1).name();
    return switch (change) {
      case "an older one" -> parents(honest.before(commit, 2).name());
      case "a second one" -> parents(before, honest.before(commit, 2).name());
      case "the same twice" -> parents(before, before);
      case "none" -> parents();
      case "of another history" -> parents(unrelated());
      default -> throw unknown(change);
    };
  }

  private CommitEdit header(String change) {
    return switch (change) {
      case "unknown" -> edit.raw(r -> r.insert(4, "reviewed-by", "qa"));
      case "encoding" -> edit.raw(r -> r.insert(4, "encoding", "ISO-8859-1"));
      case "mergetag" -> edit.raw(r -> r.insert(4, "mergetag", "object " + ID));
      case "a second tree" -> edit.raw(r -> r.insert(2, "tree", treeOf(commit)));
      case "a late parent" -> edit.raw(r -> r.insert(4, "parent", ID));
      case "committer first" ->
          edit.raw(r -> r.without("author").append("author", r.header("author").orElseThrow()));
      default -> throw unknown(change);
    };
  }

  private CommitEdit put(String path) {
    return edit.tree(t -> t.put(path, "A file.\n"));
  }

  private CommitEdit record(UnaryOperator<String> change) {
    return edit.text(Forgeable.RECORD, change);
  }

  private CommitEdit withDigest(UnaryOperator<String> change) {
    edit.text(Forgeable.DRAFT, change);
    edit.tree(
        t -> {
          Digest digest = Digest.of(t.read(Forgeable.DRAFT));
          edit.trailer("QMS-Content", digest.value());
        });
    return edit;
  }

  private CommitEdit line(String role, UnaryOperator<String> change) {
    return edit.raw(r -> r.with(role, change.apply(r.header(role).orElseThrow())));
  }

  private CommitEdit parents(String... ids) {
    return edit.raw(r -> r.parents(List.of(ids)));
  }

  private static String later(String line, long seconds) {
    String[] words = line.split("> ", 2);
    String[] date = words[1].split(" ", 2);
    return words[0] + "> " + (Long.parseLong(date[0]) + seconds) + " " + date[1];
  }

  private String treeOf(ObjectId id) {
    return honest.ledger().commit(id).header("tree").orElseThrow();
  }

  private String unrelated() {
    RawCommit code = honest.ledger().commit(commit).message(m -> "Code\n").parents(List.of());
    return honest.edit(commit).bytes(b -> code.unsigned().bytes()).name();
  }

  private static IllegalArgumentException unknown(String change) {
    return new IllegalArgumentException("the table says '" + change + "', nobody knows how");
  }
}
