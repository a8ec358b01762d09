package org.gitqms.ledger.legacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.testkit.GitProcess;

/**
 * A repository made by an import, as git itself tells of it.
 *
 * @param folder its work tree
 * @param result what the importer said
 * @param git runs in the folder
 */
record Imported(Path folder, LegacyImport.Result result, GitProcess git) {

  private static final String FIELD = "\u001f";
  private static final String END = "\u001e";

  /**
   * A commit as {@code git log} tells of it; dates as ISO 8601 with the offset that stands there.
   *
   * @param sources the values of its {@code QMS-Source} trailers
   * @param message the whole message
   */
  record Logged(
      String id,
      String author,
      String authored,
      String committer,
      String committed,
      List<String> sources,
      String message) {

    /** The value of a trailer that stands once. */
    String trailer(String name) {
      List<String> lines = message.lines().filter(l -> l.startsWith(name + ": ")).toList();
      if (lines.size() != 1) {
        throw new AssertionError(name + " in: " + message);
      }
      return lines.get(0).substring(name.length() + 2);
    }
  }

  /** All commits of the branch, oldest first. */
  List<Logged> log() {
    String out =
        git.output(
            "log",
            "--reverse",
            "--format=%H%x1f%an <%ae>%x1f%aI%x1f%cn <%ce>%x1f%cI%x1f"
                + "%(trailers:key=QMS-Source,valueonly)%x1f%B%x1e",
            "main");
    return Arrays.stream(out.split(END, -1)).filter(s -> !s.isBlank()).map(Imported::read).toList();
  }

  private static Logged read(String text) {
    String[] fields = text.strip().split(FIELD, -1);
    return new Logged(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        fields[5].lines().toList(),
        fields[6]);
  }

  /** The commit that took over a line, named {@code path:line}. */
  Logged of(String source) {
    return log().stream().filter(c -> c.sources().contains(source)).findFirst().orElseThrow();
  }

  /** The id that git gives to what stands at a path in a commit. */
  String blob(String commit, String path) {
    return git.output("rev-parse", commit + ":" + path).strip();
  }

  /** The id that git gives to the bytes of a file. */
  String blob(Path file) {
    return git.output("hash-object", "--no-filters", file.toString()).strip();
  }

  /** The paths in a commit. */
  List<String> paths(String commit) {
    return git.output("ls-tree", "-r", "--name-only", commit).lines().toList();
  }

  /** The record of a document in a commit. */
  DocumentRecord record(String commit, String document) {
    String json = git.output("show", commit + ":QMS/.records/" + document + ".json");
    return RecordJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** Judges the whole history, with genesis pinned. */
  Verification verified() throws CannotJudgeException {
    try (Repository repository = Repositories.open(folder)) {
      return Verifier.of(repository)
          .verify(VerifyRequest.history("main").pinnedTo(result.genesis()).requiringRoot(true));
    }
  }
}
