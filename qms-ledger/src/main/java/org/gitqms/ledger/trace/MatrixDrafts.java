package org.gitqms.ledger.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.result.TestRun;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceInput;
import org.gitqms.trace.TracedSystem;
import org.gitqms.trace.Tracer;
import org.gitqms.trace.TreeFile;
import org.gitqms.trace.update.MatrixUpdate;
import org.gitqms.trace.update.UnfitMatrixException;
import org.jspecify.annotations.Nullable;

/** Writes what is traced into the drafts of matrices that somebody has checked out. */
final class MatrixDrafts {

  private final Desk desk;
  private final @Nullable Snapshot state;
  private final TraceFiles files;
  private final Set<RequirementId> reviewed;
  private final @Nullable String commit;

  private MatrixDrafts(
      Desk desk,
      @Nullable Snapshot state,
      TraceFiles files,
      Set<RequirementId> reviewed,
      @Nullable String commit) {
    this.desk = desk;
    this.state = state;
    this.files = files;
    this.reviewed = reviewed;
    this.commit = commit;
  }

  /**
   * Writes into every draft of a matrix that is in the hands of who works here; all of them, or
   * none.
   *
   * @param plain true to write into every matrix, as the plain file that it is without a ledger
   * @param reviewed requirements whose rows were looked at again
   * @param commit the full id of the commit on which the tests ran, or null to leave it
   * @return the paths of those that have changed
   * @throws CannotActException if there is none, or one is not of a form that can be written into
   */
  static List<String> update(
      Desk desk,
      TraceFiles files,
      boolean plain,
      Set<RequirementId> reviewed,
      @Nullable String commit)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    boolean here =
        !desk.repository().isBare()
            && (plain || desk.ref().equals(desk.repository().getFullBranch()));
    if (!here) {
      throw new CannotActException(
          "the ledger branch " + desk.branch() + " is not checked out here, so no draft lies here",
          "git switch " + desk.branch() + "; the code of another branch: --ref BRANCH");
    }
    @Nullable Snapshot state = plain ? null : desk.state();
    return new MatrixDrafts(desk, state, files, reviewed, commit).update();
  }

  private record NewText(String path, String text) {}

  private List<String> update()
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    TraceInput input = files.read();
    Requirements all =
        Requirements.of(input.systems().stream().map(TracedSystem::specification).toList());
    for (RequirementId id : reviewed) {
      if (all.find(id).isEmpty()) {
        throw new CannotActException(
            "there is no requirement " + id,
            all.meant(id).map(meant -> "did you mean " + meant + "?").orElse("look into the RS"));
      }
    }
    String me = state == null ? "" : desk.identity().principal().id();
    Trace trace = Tracer.trace(withoutMatrices(input));
    List<NewText> texts = new ArrayList<>();
    boolean any = false;
    for (SystemFiles system : files.systems()) {
      Optional<TreeFile> draft = system.matrix().filter(file -> isInHand(file, me));
      if (draft.isPresent()) {
        any = true;
        text(system, draft.get(), trace, all).ifPresent(texts::add);
      }
    }
    if (!any) {
      throw new CannotActException(
          "no draft of a matrix is in your hands, in this work tree",
          "on the ledger branch: git qms checkout SDLC-<NAMESPACE>-RTM");
    }
    List<String> paths = new ArrayList<>();
    for (NewText text : texts) {
      WholeFile.write(desk.folder().resolve(text.path()), text.text());
      paths.add(text.path());
    }
    return paths;
  }

  /** Tests are taken from sources and results alone, whatever the matrix says. */
  private static TraceInput withoutMatrices(TraceInput input) {
    List<TracedSystem> systems =
        input.systems().stream()
            .map(s -> new TracedSystem(s.id(), s.versionInForce(), s.specification(), null))
            .toList();
    return new TraceInput(systems, input.sources(), input.reports(), input.world());
  }

  private Optional<NewText> text(SystemFiles system, TreeFile draft, Trace trace, Requirements all)
      throws CannotActException {
    @Nullable SortedMap<String, TestRun.Totals> totals =
        trace.run().map(TestRun::totals).orElse(null);
    MatrixUpdate update =
        new MatrixUpdate(
            inForce(draft),
            trace.requirements().stream()
                .filter(traced -> traced.specification().equals(system.id()))
                .toList(),
            all,
            reviewed,
            totals,
            commit);
    ParsedDocument text = ParsedDocument.parse(new DocumentText(draft.path(), draft.bytes()));
    try {
      String updated = update.of(text);
      return updated.equals(text.text())
          ? Optional.empty()
          : Optional.of(new NewText(draft.path(), updated));
    } catch (UnfitMatrixException e) {
      throw new CannotActException(draft.path() + ": " + e.getMessage(), e.fix());
    }
  }

  private static Optional<DocumentRecord> record(Snapshot state, TreeFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return DocumentId.parse(name.replaceFirst("(?:\\.draft)?\\.md$", "")).flatMap(state::record);
  }

  private boolean isInHand(TreeFile file, String me) {
    return state == null
        || record(state, file)
            .filter(record -> state.draftPath(record).equals(file.path()))
            .filter(record -> record.isHeldBy(me))
            .isPresent();
  }

  private @Nullable Matrix inForce(TreeFile draft) {
    if (state == null) {
      return null;
    }
    return record(state, draft)
        .filter(DocumentRecord::isRevision)
        .filter(record -> state.typeOf(record).filter(TracedSystems::traces).isPresent())
        .flatMap(record -> state.text(state.effectivePath(record)))
        .map(Matrix::read)
        .orElse(null);
  }
}
