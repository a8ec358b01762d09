package org.gitqms.ledger.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Submodules;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.GovernedTree;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.verify.LedgerLine;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.result.TestResult;
import org.gitqms.trace.ResultReport;
import org.gitqms.trace.ResultSource;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.World;
import org.gitqms.trace.result.ResultFile;

/** Puts together what CI signs: results, and the commit, tree and workflow that they belong to. */
public final class StatementMaker {

  private StatementMaker() {}

  /**
   * The statement of a run. Of the commit, nothing is executed or checked out.
   *
   * @param commit a name of the commit whose tests ran
   * @throws CannotActException if there is no such commit, no such workflow in it, or the results
   *     are broken
   */
  public static Statement make(Desk desk, String commit, RunOfCi run, List<ResultSource> results)
      throws IOException, CannotActException, CannotJudgeException {
    String tip =
        desk.tipId()
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no ledger on the branch " + desk.branch(),
                        "fetch the ledger branch with its whole history"));
    String genesis =
        LedgerLine.genesis(desk.repository(), tip)
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no genesis before " + tip,
                        "fetch the ledger branch with its whole history"));
    String key = key(desk);
    if (run.submodule().isEmpty()) {
      return make(
          desk.repository(), genesis, key, commit, run, results, desk.glance().policy().systems());
    }
    try (Repository submodule = Submodules.open(desk, run.submodule().get())) {
      // Where its files would lie in this repository says nothing of its own tree.
      return make(submodule, genesis, key, commit, run, results, Systems.NONE);
    }
  }

  private static String key(Desk desk) throws CannotActException {
    try {
      return desk.signingKey().publicKey().fingerprint();
    } catch (SigningException e) {
      throw new CannotActException(String.valueOf(e.getMessage()), e.fix());
    }
  }

  private static Statement make(
      Repository repository,
      String genesis,
      String key,
      String commit,
      RunOfCi run,
      List<ResultSource> results,
      Systems systems)
      throws IOException, CannotActException {
    ObjectId id = Tracing.commit(repository, commit);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      CodeTrees trees = new CodeTrees(source);
      ObjectId tree = RawCommit.read(source, id).tree();
      Optional<CodeTrees.Entry> workflow =
          trees.entry(tree, run.workflow()).filter(CodeTrees.Entry::isFile);
      if (workflow.isEmpty()) {
        throw new CannotActException(
            "there is no file " + run.workflow() + " in " + id.name(),
            "name the workflow that ran by its path in that commit");
      }
      byte[] text = source.read(workflow.get().id(), Constants.OBJ_BLOB);
      return new Statement(
          genesis,
          key,
          id.name(),
          tree.name(),
          GovernedTree.digests(trees, tree, systems),
          run.workflow(),
          Digest.of(text),
          run.run(),
          run.attempt(),
          suites(results));
    }
  }

  private static SortedMap<String, List<TestResult>> suites(List<ResultSource> results)
      throws CannotActException {
    SortedMap<String, List<TestResult>> suites = new TreeMap<>();
    TraceFiles files = new TraceFiles(List.of(), List.of(), results, World.EMPTY);
    for (ResultReport report : files.read().results().orElseThrow()) {
      Optional<ResultFile.Problem> problem = report.file().problems().stream().findFirst();
      if (problem.isPresent()) {
        throw new CannotActException(
            report.path()
                + ":"
                + problem.get().line()
                + ":"
                + problem.get().column()
                + " QMS-611 "
                + problem.get().message(),
            problem.get().fix());
      }
      suites
          .computeIfAbsent(report.suite(), suite -> new ArrayList<>())
          .addAll(report.file().tests());
    }
    return suites;
  }
}
