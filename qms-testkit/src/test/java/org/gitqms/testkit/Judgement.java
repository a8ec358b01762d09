package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;

/** Has the law judge what the kit has written. */
final class Judgement {

  private Judgement() {}

  /** Fails unless each commit is accepted and leads to the state that the kit went on from. */
  static void acceptsAll(TestLedger ledger) {
    List<WrittenCommit> history = ledger.history();
    for (int i = 0; i < history.size(); i++) {
      WrittenCommit written = history.get(i);
      Ancestry ancestry = new Ancestry(history.subList(0, i));
      Verdict verdict =
          Judge.byTheCatalogue()
              .verdict(written.before(), ancestry.facts(written), written.commit());
      assertThat(verdict)
          .as("verdict on commit %d: %s", i, history.get(i).commit().message())
          .isInstanceOf(Verdict.Accepted.class);
      Snapshot next = i + 1 < history.size() ? history.get(i + 1).before() : ledger.snapshot();
      if (verdict instanceof Verdict.Accepted accepted && accepted.effects().isPresent()) {
        assertThat(accepted.effects().get().after().files().keySet())
            .isEqualTo(next.files().keySet());
      }
    }
  }

  /** The verdict on a commit that asks nothing of what was before it. */
  static Verdict of(WrittenCommit written) {
    return Judge.byTheCatalogue().verdict(written.before(), written.facts(), written.commit());
  }
}
