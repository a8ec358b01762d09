package org.gitqms.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class MergeBasesTest {

  private final Graph graph = new Graph();
  private final ObjectId root = at(1);
  private final ObjectId fork = at(2, root);

  private ObjectId at(long time, ObjectId... parents) {
    return graph.commit(time, Map.of("a", time + " " + List.of(parents)), parents);
  }

  private List<ObjectId> bases(ObjectId left, ObjectId right) {
    List<ObjectId> bases = MergeBases.of(graph.source(), left, right);
    assertThat(MergeBases.of(graph.source(), right, left)).isEqualTo(bases);
    return bases;
  }

  @Test
  void an_ancestor_is_the_base_of_what_leads_to_it() {
    assertThat(bases(at(3, fork), root)).containsExactly(root);
    assertThat(bases(fork, fork)).containsExactly(fork);
  }

  @Test
  void two_branches_have_the_commit_where_they_part() {
    assertThat(bases(at(4, at(3, fork)), at(5, fork))).containsExactly(fork);
  }

  @Test
  void a_branch_that_was_brought_up_to_date_has_the_commit_it_was_brought_to() {
    ObjectId main = at(4, fork);
    ObjectId side = at(5, at(3, fork), main);

    assertThat(bases(at(6, main), at(7, side))).containsExactly(main);
  }

  @Test
  void branches_that_were_merged_into_each_other_have_two() {
    ObjectId left = at(3, fork);
    ObjectId right = at(4, fork);

    assertThat(bases(at(5, left, right), at(6, right, left)))
        .containsExactlyInAnyOrder(left, right);
  }

  @Test
  void histories_that_never_met_have_none() {
    assertThat(bases(at(4, fork), at(5, at(3)))).isEmpty();
  }

  @Test
  void false_times_change_no_answer() {
    ObjectId early = at(1_000, at(0, fork));
    ObjectId late = at(1, at(2_000, fork));

    assertThat(bases(early, late)).containsExactly(fork);
    assertThat(bases(at(0, early, late), at(5_000, late))).containsExactly(late);
    assertThat(bases(at(0, at(9, at(0, root))), at(7, at(0, at(8, root))))).containsExactly(root);
  }
}
