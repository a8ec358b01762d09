package org.gitqms.ledger.verify;

import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.testkit.CommitEdit;
import org.gitqms.testkit.RawCommit;
import org.gitqms.testkit.TestKey;

/** What a forger does to the signature of an event, by the words of a table. */
final class Signatures {

  private static final String HEADER = "gpgsig";

  private Signatures() {}

  /** The forged commit. */
  static ObjectId forge(Forgeable honest, ObjectId commit, String change) {
    CommitEdit edit = honest.edit(commit);
    RawCommit raw = honest.ledger().commit(commit);
    String armour = raw.header(HEADER).orElseThrow();
    TestKey other = honest.ledger().cast().qa().key();
    return switch (change) {
      case "of another person" -> edit.resign(other);
      case "by a key nobody has" -> edit.resign(TestKey.random());
      case "by a retired key" -> edit.resign(Forgeable.RETIRED);
      case "by a compromised key" -> edit.resign(Forgeable.compromised());
      case "removed" -> edit.unsigned();
      case "for another purpose" ->
          with(edit, honest.signer(commit).key().sign(raw.unsigned().bytes(), "file"));
      case "of another commit" ->
          with(edit, honest.ledger().commit(honest.before(commit, 1)).header(HEADER).orElseThrow());
      case "with a letter changed" -> with(edit, changeLetter(armour));
      case "wrapped in other lines" -> with(edit, rewrap(armour));
      case "with a space behind" -> with(edit, armour + " ");
      case "of the other kind that git has" ->
          with(edit, armour.replace("SSH SIGNATURE", "PGP SIGNATURE"));
      case "empty" -> with(edit, "");
      case "twice" -> edit.raw(r -> r.append(HEADER, armour)).keepSignature();
      case "of two persons" ->
          edit.raw(r -> r.append(HEADER, other.sign(r.unsigned().bytes()))).keepSignature();
      case "before the author" ->
          edit.raw(r -> r.unsigned().insert(2, HEADER, armour)).keepSignature();
      case "under another name" ->
          edit.raw(r -> r.unsigned().append("gpgsig-sha256", armour)).keepSignature();
      default -> throw new IllegalArgumentException(change);
    };
  }

  private static ObjectId with(CommitEdit edit, String armour) {
    return edit.raw(r -> r.with(HEADER, armour)).keepSignature();
  }

  private static String changeLetter(String armour) {
    int place = armour.lastIndexOf('\n') - 20;
    char letter = armour.charAt(place) == 'A' ? 'B' : 'A';
    return armour.substring(0, place) + letter + armour.substring(place + 1);
  }

  private static String rewrap(String armour) {
    int begin = armour.indexOf('\n') + 1;
    int end = armour.lastIndexOf('\n');
    String flat = armour.substring(begin, end).replace("\n", "");
    return armour.substring(0, begin)
        + flat.replaceAll("(.{64})", "$1\n").stripTrailing()
        + armour.substring(end);
  }
}
