package org.gitqms.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.FileChange;
import org.junit.jupiter.api.Test;

class CodeChangesTest {

  private static final String POINTER = "7a3c".repeat(10);

  private final Graph graph = new Graph();
  private final CodeChanges changes = new CodeChanges(graph.source());
  private final Map<String, String> old = Map.of("a", "1", "b", "1", "c/d", "1");
  private final ObjectId base = graph.commit(1, old);
  private final ObjectId left = graph.commit(2, with(old, "a", "left"), base);
  private final ObjectId right = graph.commit(3, with(old, "b", "right"), base);
  private final Map<String, String> clean = with(with(old, "a", "left"), "b", "right");

  private static Map<String, String> with(Map<String, String> files, String path, String text) {
    Map<String, String> all = new HashMap<>(files);
    all.put(path, text);
    return all;
  }

  private static Map<String, String> without(Map<String, String> files, String path) {
    Map<String, String> all = new HashMap<>(files);
    all.remove(path);
    return all;
  }

  private List<String> own(ObjectId commit) {
    return changes.ofItself(graph.read(commit)).stream().map(FileChange::path).toList();
  }

  private List<String> ofMerge(Map<String, String> files) {
    ObjectId merge = graph.commit(4, files, left, right);
    List<String> own = own(merge);
    assertThat(changes.contested(graph.read(merge), base)).isEqualTo(own);
    return own;
  }

  @Test
  void a_commit_changes_what_differs_from_its_parent() {
    Map<String, String> files = without(with(with(old, "a", "2"), "c/e", "new"), "b");

    List<FileChange> own = changes.ofItself(graph.read(graph.commit(2, files, base)));

    assertThat(own).extracting(FileChange::path).containsExactly("a", "b", "c/e");
    assertThat(own).extracting(FileChange::isDeletion).containsExactly(false, true, false);
  }

  @Test
  void a_first_commit_changes_all_it_holds() {
    assertThat(own(base)).containsExactly("a", "b", "c/d");
  }

  @Test
  void what_lies_in_the_quality_system_is_no_code() {
    assertThat(own(graph.commit(2, with(old, "QMS/CR/x.md", "x"), base))).isEmpty();
  }

  @Test
  void a_file_that_becomes_a_folder_is_gone() {
    Map<String, String> files = with(without(old, "a"), "a/x", "1");

    assertThat(own(graph.commit(2, files, base))).containsExactly("a", "a/x");
    assertThat(own(graph.commit(3, old, graph.commit(2, files, base)))).containsExactly("a", "a/x");
  }

  @Test
  void very_many_paths_are_told_one_by_one() {
    Map<String, String> files = new HashMap<>(old);
    for (int i = 0; i < 3_000; i++) {
      files.put("many/" + i / 100 + "/" + i, "x");
    }

    assertThat(own(graph.commit(2, files, base))).hasSize(3_000);
  }

  @Test
  void a_submodule_is_told_with_its_commit() {
    ObjectId commit = graph.commit(2, with(old, "sub", Graph.SUBMODULE + POINTER), base);

    assertThat(changes.ofItself(graph.read(commit)))
        .containsExactly(FileChange.submodule("sub", POINTER));
  }

  @Test
  void a_merge_that_takes_each_path_from_its_side_does_nothing() {
    assertThat(ofMerge(clean)).isEmpty();
  }

  @Test
  void a_merge_that_takes_the_older_side_does_something() {
    assertThat(ofMerge(with(clean, "b", "1"))).containsExactly("b");
    assertThat(ofMerge(with(clean, "a", "1"))).containsExactly("a");
  }

  @Test
  void a_merge_with_a_content_of_neither_side_does_something() {
    assertThat(ofMerge(with(clean, "c/d", "own"))).containsExactly("c/d");
    assertThat(ofMerge(with(clean, "new", "own"))).containsExactly("new");
    assertThat(ofMerge(without(clean, "c/d"))).containsExactly("c/d");
  }

  @Test
  void what_both_sides_changed_is_decided_by_the_merge_whichever_it_takes() {
    ObjectId one = graph.commit(5, with(old, "a", "one"), base);
    ObjectId two = graph.commit(6, with(old, "a", "two"), base);

    for (String taken : List.of("one", "two", "1", "three")) {
      assertThat(own(graph.commit(7, with(old, "a", taken), one, two))).containsExactly("a");
    }
    assertThat(own(graph.commit(8, with(old, "a", "one"), one, one))).isEmpty();
  }

  @Test
  void what_both_sides_changed_alike_is_decided_already() {
    ObjectId one = graph.commit(5, with(old, "a", "same"), base);
    ObjectId two = graph.commit(6, with(with(old, "a", "same"), "b", "x"), base);
    Map<String, String> both = with(with(old, "a", "same"), "b", "x");

    assertThat(own(graph.commit(7, both, one, two))).isEmpty();
    assertThat(own(graph.commit(7, with(both, "a", "1"), one, two))).containsExactly("a");
  }

  @Test
  void of_several_bases_none_hides_what_another_shows() {
    Map<String, String> now = with(old, "a", "2");
    ObjectId landed = graph.commit(2, now, base);
    ObjectId backedOut = graph.commit(3, old, landed);
    ObjectId again = graph.commit(4, now, backedOut);
    ObjectId fork = graph.commit(5, now, landed);
    ObjectId stale = graph.commit(6, old, backedOut, fork);
    ObjectId current = graph.commit(7, now, again, fork);
    assertThat(own(stale)).isEmpty();
    assertThat(own(current)).isEmpty();

    assertThat(own(graph.commit(8, old, stale, current))).containsExactly("a");
  }

  @Test
  void branches_that_merged_each_other_merge_again() {
    ObjectId one = graph.commit(2, with(old, "a", "one"), base);
    ObjectId two = graph.commit(3, with(old, "b", "two"), base);
    Map<String, String> both = with(with(old, "a", "one"), "b", "two");
    ObjectId oneMore = graph.commit(5, with(both, "a", "more"), graph.commit(4, both, one, two));
    ObjectId twoMore = graph.commit(5, with(both, "b", "more"), graph.commit(4, both, two, one));
    Map<String, String> all = with(with(old, "a", "more"), "b", "more");

    assertThat(own(graph.commit(6, all, oneMore, twoMore))).isEmpty();
    assertThat(own(graph.commit(6, both, oneMore, twoMore))).containsExactly("a", "b");
    assertThat(own(graph.commit(6, with(all, "c/d", "x"), oneMore, twoMore)))
        .containsExactly("c/d");
  }

  @Test
  void a_merge_of_histories_that_never_met_takes_what_only_one_has() {
    ObjectId stranger = graph.commit(2, Map.of("x", "1", "a", "other"));

    assertThat(own(graph.commit(3, with(old, "x", "1"), base, stranger))).containsExactly("a");
  }

  @Test
  void a_merge_of_many_does_what_differs_from_any() {
    ObjectId third = graph.commit(4, with(old, "c/d", "third"), base);

    assertThat(own(graph.commit(5, with(clean, "c/d", "third"), left, right, third)))
        .containsExactly("a", "b", "c/d");
  }

  @Test
  void where_branches_were_merged_into_each_other_one_base_is_enough() {
    ObjectId there = graph.commit(5, clean, left, right);
    ObjectId back = graph.commit(6, clean, right, left);
    ObjectId more = graph.commit(7, with(clean, "c/d", "more"), back);

    assertThat(own(graph.commit(8, with(clean, "c/d", "more"), there, more))).isEmpty();
    assertThat(own(graph.commit(8, clean, there, more))).containsExactly("c/d");
  }

  @Test
  void a_file_is_moved_if_its_bytes_are_the_same() {
    Map<String, String> first = Map.of("a", "text", "b", "other", "empty", "");
    ObjectId before = graph.commit(1, first);
    Map<String, String> moved = Map.of("x/a", "text", "y/b", "other!", "z", "");

    assertThat(changes.renames(graph.read(graph.commit(2, moved, before))))
        .isEqualTo(Map.of("a", "x/a"));
  }
}
