package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.RawCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * QMS-908 on whole histories: an importer who leaves a line out, or takes one over twice, signs it
 * himself and is still found.
 */
class ImportOrderTest {

  private static final String CR = ".audit/CR/CR-001.jsonl";

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    bench.completeStore();
  }

  @Test
  void a_history_written_again_as_it_was_is_accepted() throws Exception {
    Imported repo = bench.imported();
    assertThat(errorsIn(repo, rewritten(repo, repo.log()))).isEmpty();
  }

  @Test
  void an_entry_left_out_is_found() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = new ArrayList<>(repo.log());
    log.removeIf(c -> c.sources().contains(CR + ":15"));
    assertThat(errorsIn(repo, rewritten(repo, log)))
        .containsExactly(CR + ":16:1 QMS-908 line 15 of the trail was expected here");
  }

  @Test
  void an_entry_taken_over_twice_is_found() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = new ArrayList<>(repo.log());
    log.add(log.indexOf(repo.of(CR + ":15")), repo.of(CR + ":15"));
    assertThat(errorsIn(repo, rewritten(repo, log)))
        .containsExactly(CR + ":15:1 QMS-908 line 16 of the trail was expected here");
  }

  @Test
  void entries_out_of_order_are_found() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = new ArrayList<>(repo.log());
    int place = log.indexOf(repo.of(CR + ":15"));
    Collections.swap(log, place, place + 1);
    assertThat(errorsIn(repo, rewritten(repo, log)))
        .first()
        .isEqualTo(CR + ":16:1 QMS-908 line 15 of the trail was expected here");
  }

  @Test
  void a_line_of_another_trail_is_refused() throws Exception {
    Imported repo = bench.imported();
    assertThat(errorsIn(repo, changed(repo, "15", ".audit/CR/CR-002.jsonl:15")))
        .containsExactly(
            ".audit/CR/CR-002.jsonl:15:1 QMS-908 line 15 of the trail was expected here");
  }

  @Test
  void a_number_that_is_not_the_next_is_refused() throws Exception {
    Imported repo = bench.imported();
    assertThat(errorsIn(repo, changed(repo, "15", CR + ":150")))
        .containsExactly(CR + ":150:1 QMS-908 line 15 of the trail was expected here");
  }

  @Test
  void after_adoption_nothing_more_is_imported() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = new ArrayList<>(repo.log());
    log.add(repo.of(CR + ":26"));
    assertThat(errorsIn(repo, rewritten(repo, log)))
        .containsExactly("QMS-908 there is no open import");
  }

  @Test
  void there_is_no_second_adoption() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = new ArrayList<>(repo.log());
    log.add(log.get(log.size() - 1));
    assertThat(errorsIn(repo, rewritten(repo, log)))
        .containsExactly("QMS-908 there is no open import to adopt");
  }

  @Test
  void before_adoption_nothing_but_imports_is_accepted() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = repo.log();
    repo.git().output("update-ref", "refs/heads/open", log.get(log.size() - 2).id());
    Event event = Event.by("importer", EventKind.GOVERN);
    assertThat(tried(repo, "refs/heads/open", event))
        .containsExactly("QMS-908 the import is not adopted yet");
  }

  /** What the judge says to an event of the importer on a branch; nothing is published. */
  private List<String> tried(Imported repo, String ref, Event event) throws Exception {
    Ident importer = new Ident("Importer", "importer@legacy.invalid", 1_800_000_000L, "+0000");
    try (Repository repository = Repositories.open(repo.folder());
        LedgerSession session = LedgerSession.open(repository, ref)) {
      Verdict verdict = session.append(event, Map.of(), importer, importer, bench.signer(), false);
      return verdict instanceof Verdict.Rejected rejected
          ? rejected.findings().stream().map(ImportOrderTest::told).toList()
          : List.of(verdict.toString());
    }
  }

  /** The history with another source named by the entry of one line of CR-001. */
  private String changed(Imported repo, String line, String source) throws IOException {
    return rewritten(repo, repo.log(), repo.of(CR + ":" + line).id(), source);
  }

  private String rewritten(Imported repo, List<Imported.Logged> log) throws IOException {
    return rewritten(repo, log, "", "");
  }

  /** Writes commits one upon the other, each signed again by the importer; gives the last id. */
  private static String rewritten(
      Imported repo, List<Imported.Logged> log, String edited, String source) throws IOException {
    try (Repository repository = open(repo);
        ObjectInserter inserter = repository.newObjectInserter()) {
      String last = "";
      for (Imported.Logged commit : log) {
        ObjectId id = ObjectId.fromString(commit.id());
        RawCommit raw = RawCommit.parse(repository.open(id, Constants.OBJ_COMMIT).getBytes());
        raw = raw.parents(last.isEmpty() ? List.of() : List.of(last));
        raw = commit.id().equals(edited) ? raw.trailer("QMS-Source", source) : raw;
        byte[] bytes = raw.signedBy(Workbench.KEY).bytes();
        last = inserter.insert(Constants.OBJ_COMMIT, bytes).name();
      }
      inserter.flush();
      return last;
    }
  }

  private static Repository open(Imported repo) {
    try {
      return Repositories.open(repo.folder());
    } catch (CannotJudgeException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> errorsIn(Imported repo, String tip) throws CannotJudgeException {
    try (Repository repository = Repositories.open(repo.folder())) {
      return Verifier.of(repository).verify(VerifyRequest.history(tip)).findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .map(ImportOrderTest::told)
          .toList();
    }
  }

  private static String told(Finding finding) {
    String place = finding.location().map(l -> l + " ").orElse("");
    return place + finding.rule() + " " + finding.message();
  }
}
