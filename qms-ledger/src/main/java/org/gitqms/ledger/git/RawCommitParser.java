package org.gitqms.ledger.git;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.Ident;
import org.jspecify.annotations.Nullable;

/**
 * Reads a commit object line by line. Strict means: {@code tree}, {@code parent}s, {@code author},
 * {@code committer}, at most one {@code gpgsig}, a blank line, the message; nothing else, in no
 * other order, every value in the one form git writes.
 */
final class RawCommitParser {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern IDENT =
      Pattern.compile("([^<>\\n]{1,200}) <([^<>\\n ]{1,200})> (0|[1-9][0-9]{0,11}) ([+-][0-9]{4})");

  private final ObjectId id;
  private final byte[] raw;
  private int at;
  private @Nullable String problem;

  RawCommitParser(ObjectId id, byte[] raw) {
    this.id = id;
    this.raw = raw;
  }

  Optional<ObjectId> firstParent() {
    tree();
    return Optional.ofNullable(objectId("parent "));
  }

  RawCommit parse() {
    ObjectId tree = tree();
    List<ObjectId> parents = new ArrayList<>();
    for (ObjectId parent = objectId("parent "); parent != null; parent = objectId("parent ")) {
      parents.add(parent);
    }
    Ident author = ident("author ");
    Ident committer = ident("committer ");
    int signatureStart = at;
    String armour = signature();
    int signatureEnd = at;
    int messageStart = endOfHeaders();
    String message =
        new String(raw, messageStart, raw.length - messageStart, StandardCharsets.UTF_8);
    if (!RawCommit.isUtf8(raw, 0, raw.length)) {
      note("it is not UTF-8");
    }
    if (indexOf((byte) 0) >= 0) {
      note("it holds a NUL byte");
    }
    return new RawCommit(
        id,
        tree,
        parents,
        author,
        committer,
        armour,
        payload(signatureStart, signatureEnd),
        message,
        problem);
  }

  private ObjectId tree() {
    ObjectId tree = objectId("tree ");
    if (tree == null) {
      throw new DamagedObjectException("commit " + id.name() + " does not begin with a tree");
    }
    return tree;
  }

  private @Nullable ObjectId objectId(String key) {
    String line = line();
    if (line == null || !line.startsWith(key)) {
      return null;
    }
    String name = line.substring(key.length());
    if (!ID.matcher(name).matches()) {
      throw new DamagedObjectException(
          "commit " + id.name() + " has a malformed " + key.strip() + " line");
    }
    next();
    return ObjectId.fromString(name);
  }

  private @Nullable Ident ident(String key) {
    String line = line();
    if (line == null || !line.startsWith(key)) {
      note("there is no " + key.strip() + " where one belongs");
      return null;
    }
    next();
    Matcher form = IDENT.matcher(line.substring(key.length()));
    if (!form.matches() || !form.group(1).equals(form.group(1).strip())) {
      note("the " + key.strip() + " is not 'NAME <ADDRESS> TIME ZONE'");
      return null;
    }
    return new Ident(form.group(1), form.group(2), Long.parseLong(form.group(3)), form.group(4));
  }

  private @Nullable String signature() {
    String line = line();
    if (line == null || !line.startsWith("gpgsig ")) {
      return null;
    }
    StringBuilder armour = new StringBuilder(line.substring("gpgsig ".length()));
    next();
    for (line = line(); line != null && line.startsWith(" "); line = line()) {
      armour.append('\n').append(line, 1, line.length());
      next();
    }
    return armour.toString();
  }

  /** Moves past whatever headers are left, each of which is one too many, to the message. */
  private int endOfHeaders() {
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        return at + 1;
      }
      String key = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line;
      note("it has the header '" + key + "', which no event has");
      next();
    }
    throw new DamagedObjectException("commit " + id.name() + " has no message");
  }

  private ByteBuffer payload(int signatureStart, int signatureEnd) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream(raw.length);
    payload.write(raw, 0, signatureStart);
    payload.write(raw, signatureEnd, raw.length - signatureEnd);
    return ByteBuffer.wrap(payload.toByteArray()).asReadOnlyBuffer();
  }

  private @Nullable String line() {
    int end = endOfLine();
    return end < 0 ? null : new String(raw, at, end - at, StandardCharsets.UTF_8);
  }

  private void next() {
    at = endOfLine() + 1;
  }

  private int endOfLine() {
    for (int i = at; i < raw.length; i++) {
      if (raw[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(byte wanted) {
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private void note(String what) {
    if (problem == null) {
      problem = what;
    }
  }
}
