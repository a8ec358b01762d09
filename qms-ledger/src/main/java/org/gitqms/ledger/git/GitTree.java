package org.gitqms.ledger.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One tree object taken apart.
 *
 * @param entries its entries, in git's order
 */
record GitTree(List<Entry> entries) {

  private static final int LONGEST_NAME = 4096;

  static final GitTree EMPTY = new GitTree(List.of());

  GitTree {
    entries = Collections.unmodifiableList(entries);
  }

  /**
   * One entry.
   *
   * @param mode git's file mode, octal
   * @param name the name, one part of a path; what is no UTF-8 in it as {@link EntryName} has it
   * @param id the object
   */
  record Entry(int mode, String name, ObjectId id) {

    boolean isTree() {
      return mode == FileMode.TYPE_TREE;
    }

    /** Git sorts a folder as if its name ended in a slash. */
    String sortKey() {
      return isTree() ? name + "/" : name;
    }

    String octalMode() {
      return String.format("%06o", mode);
    }
  }

  /** The entry of a name. */
  Optional<Entry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /**
   * Takes a tree object apart.
   *
   * @throws DamagedObjectException if it is malformed, out of order, or names something twice
   */
  static GitTree parse(ObjectId id, byte[] raw) {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int at = 0;
    int last = 0;
    while (at < raw.length) {
      int space = indexOf(raw, (byte) ' ', at);
      int end = space < 0 ? -1 : indexOf(raw, (byte) 0, space);
      if (end < 0 || end + 21 > raw.length) {
        throw new DamagedObjectException("tree " + id.name() + " is cut");
      }
      int mode = mode(id, raw, at, space);
      String name = EntryName.decode(raw, space + 1, end);
      Entry entry = new Entry(mode, name, ObjectId.fromRaw(raw, end + 1));
      checkName(id, name, names);
      if (at > 0 && !isAfter(raw, last, entries.get(entries.size() - 1), space + 1, entry)) {
        throw new DamagedObjectException("tree " + id.name() + " is not in order");
      }
      entries.add(entry);
      last = space + 1;
      at = end + 21;
    }
    return new GitTree(entries);
  }

  /** Compares two names where they stand; each ends in NUL. A folder's counts as ending in "/". */
  private static boolean isAfter(byte[] raw, int before, Entry a, int after, Entry b) {
    int i = before;
    int j = after;
    while (raw[i] == raw[j] && raw[i] != 0) {
      i++;
      j++;
    }
    return keyByte(raw[i], a) < keyByte(raw[j], b);
  }

  private static int keyByte(byte b, Entry entry) {
    return b == 0 && entry.isTree() ? '/' : b & 0xff;
  }

  static int compare(Entry a, Entry b) {
    return Arrays.compareUnsigned(EntryName.encode(a.sortKey()), EntryName.encode(b.sortKey()));
  }

  private static int mode(ObjectId id, byte[] raw, int from, int to) {
    int mode = 0;
    if (from == to) {
      throw new DamagedObjectException("tree " + id.name() + " has an entry without a mode");
    }
    for (int i = from; i < to; i++) {
      if (raw[i] < '0' || raw[i] > '7' || to - from > 6 || (i == from && raw[i] == '0')) {
        throw new DamagedObjectException("tree " + id.name() + " has a malformed mode");
      }
      mode = mode * 8 + raw[i] - '0';
    }
    return mode;
  }

  private static void checkName(ObjectId id, String name, Set<String> names) {
    boolean bad =
        name.isEmpty()
            || name.equals(".")
            || name.equals("..")
            || name.equals(".git")
            || name.indexOf('/') >= 0;
    if (name.length() > LONGEST_NAME) {
      throw new DamagedObjectException(
          "tree " + id.name() + " holds a name of over 4096 characters");
    }
    if (bad) {
      throw new DamagedObjectException("tree " + id.name() + " holds a name git would refuse");
    }
    if (!names.add(name)) {
      throw new DamagedObjectException("tree " + id.name() + " names '" + name + "' twice");
    }
  }

  private static int indexOf(byte[] raw, byte wanted, int from) {
    for (int i = from; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
