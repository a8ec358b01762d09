package org.gitqms.rules.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dotted names, found as {@link TestNames#matches} compares them. They stand in a tree by their
 * parts from the last to the first, which branches only where many names end alike.
 */
final class NameIndex<T> {

  /** So many names are compared one by one. */
  private static final int FEW = 8;

  private final Node<T> root;

  private NameIndex(Node<T> root) {
    this.root = root;
  }

  /**
   * A name for a value.
   *
   * @param text begins with the name
   * @param length of the name, at least 1
   * @param abridges whether a longer name that ends so matches too
   * @param value what the name stands for
   */
  record Entry<T>(String text, int length, boolean abridges, T value) {

    static <T> Entry<T> of(String name, T value) {
      return new Entry<>(name, name.length(), true, value);
    }

    private boolean matches(String name) {
      int more = length - name.length();
      return more < 0
          ? abridges && name.charAt(-more - 1) == '.' && name.regionMatches(-more, text, 0, length)
          : (more == 0 || text.charAt(more - 1) == '.') && text.startsWith(name, more);
    }
  }

  /** All names that have their last parts in common. */
  private static final class Node<T> {

    /** How many characters they have in common, with the dot before them; 0 at the root. */
    private final int common;

    private final List<Entry<T>> entries = new ArrayList<>(1);

    /** Those without a part before, as far as they match longer names. */
    private List<Entry<T>> ended = List.of();

    /** The others by the part before; nothing is in here until the node is branched. */
    private Map<String, Node<T>> branches = Map.of();

    private boolean branched;

    private Node(int common) {
      this.common = common;
    }

    /** Answers the new nodes. */
    private List<Node<T>> branch() {
      branched = true;
      ended = new ArrayList<>();
      branches = new HashMap<>();
      List<Node<T>> made = new ArrayList<>();
      for (Entry<T> entry : entries) {
        if (entry.length() >= common) {
          String part = partBefore(entry.text(), entry.length() - common);
          Node<T> next = branches.get(part);
          if (next == null) {
            next = new Node<>(common + part.length() + 1);
            branches.put(part, next);
            made.add(next);
          }
          next.entries.add(entry);
        } else if (entry.abridges()) {
          ended.add(entry);
        }
      }
      return made;
    }
  }

  static <T> NameIndex<T> of(List<Entry<T>> entries) {
    Node<T> root = new Node<>(0);
    root.entries.addAll(entries);
    List<Node<T>> level = List.of(root);
    while (!level.isEmpty()) {
      List<Node<T>> next = new ArrayList<>();
      for (Node<T> node : level) {
        if (node.entries.size() > FEW) {
          next.addAll(node.branch());
        }
      }
      level = next;
    }
    return new NameIndex<>(root);
  }

  /** The values of all names that match; of one that several names match, several times. */
  List<T> matching(String name) {
    List<T> found = new ArrayList<>(1);
    if (name.isEmpty()) {
      return found;
    }
    Node<T> node = root;
    while (node.branched && node.common <= name.length()) {
      node.ended.forEach(entry -> found.add(entry.value()));
      Node<T> next = node.branches.get(partBefore(name, name.length() - node.common));
      if (next == null) {
        return found;
      }
      node = next;
    }
    for (Entry<T> entry : node.entries) {
      if (entry.matches(name)) {
        found.add(entry.value());
      }
    }
    return found;
  }

  private static String partBefore(String name, int end) {
    return name.substring(name.lastIndexOf('.', end - 1) + 1, end);
  }
}
