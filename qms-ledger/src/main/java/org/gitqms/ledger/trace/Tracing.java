package org.gitqms.ledger.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TreeFile;
import org.gitqms.trace.World;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is traced in the clone where somebody works.
 *
 * <p>Documents are those of the ledger branch: as they lie in the work tree where that branch is
 * checked out, else as the clone knows them. Code is that of the work tree, or of a commit.
 */
final class Tracing {

  private final Desk desk;
  private final TraceRequest request;
  private final Snapshot state;
  private final DocumentTypes types;

  private Tracing(Desk desk, TraceRequest request, Snapshot state) {
    this.desk = desk;
    this.request = request;
    this.state = state;
    this.types = state.policy().types();
  }

  /**
   * What is traced.
   *
   * @throws CannotActException if there is no ledger here, or no such commit
   */
  static TraceFiles find(Desk desk, TraceRequest request)
      throws IOException, CannotActException, CannotJudgeException {
    return request.plain()
        ? plain(desk, request)
        : new Tracing(desk, request, desk.glance()).find();
  }

  private static TraceFiles plain(Desk desk, TraceRequest request)
      throws IOException, CannotActException, CannotJudgeException {
    FileList files = code(desk, request);
    List<TreeFile> sources = new ArrayList<>();
    for (FoundFile file : files.all()) {
      if (!PlainDocuments.isDocument(file.path())) {
        sources.add(file);
      }
    }
    World world = world(files, name -> Optional.of("there is no ledger that holds " + name));
    return new TraceFiles(
        PlainDocuments.systems(files, request.inForce()), sources, request.reports(), world);
  }

  /**
   * The full id of a commit.
   *
   * @throws CannotActException if the clone has no such commit
   */
  static String commitId(Desk desk, String name) throws IOException, CannotActException {
    return commit(desk.repository(), name).name();
  }

  private TraceFiles find() throws IOException, CannotActException, CannotJudgeException {
    Repository repository = desk.repository();
    FileList code = code(desk, request);
    FileList documents = documents(repository, code);
    Systems governed = state.policy().systems();
    List<TreeFile> sources = new ArrayList<>();
    for (FoundFile file : code.all()) {
      if (!PlainDocuments.isDocument(file.path())
          && (!governed.govern() || governed.governs(file.path()))) {
        sources.add(file);
      }
    }
    return new TraceFiles(
        systems(documents),
        sources,
        request.reports(),
        world(code, name -> TracedSystems.whyNoRecord(state, name)));
  }

  /** Those of the work tree where the ledger branch is checked out, whatever code is looked at. */
  private FileList documents(Repository repository, FileList code)
      throws IOException, CannotActException, CannotJudgeException {
    if (repository.isBare() || !desk.ref().equals(repository.getFullBranch())) {
      return FileList.of(repository, tip(repository));
    }
    return request.ref().isEmpty() ? code : FileList.ofWorkTree(repository, desk.git());
  }

  private ObjectId tip(Repository repository) throws IOException, CannotActException {
    return commit(repository, desk.tipId().orElse(desk.ref()));
  }

  private static FileList code(Desk desk, TraceRequest request)
      throws IOException, CannotActException, CannotJudgeException {
    Repository repository = desk.repository();
    if (request.ref().isPresent()) {
      return FileList.of(repository, commit(repository, request.ref().get()));
    }
    if (repository.isBare()) {
      throw new CannotActException(
          "there is no work tree here", "name the commit whose code is traced: --ref main");
    }
    return FileList.ofWorkTree(repository, desk.git());
  }

  /** The commit that a name leads to in a repository. */
  static ObjectId commit(Repository repository, String name)
      throws IOException, CannotActException {
    @Nullable ObjectId id = null;
    try {
      id = repository.resolve(name + "^{commit}");
    } catch (org.eclipse.jgit.errors.RevisionSyntaxException e) {
      // Told below, as of any other name that is none.
    }
    if (id == null) {
      throw new CannotActException(
          "there is no commit " + name, "name a branch, a tag or an id that this clone has");
    }
    return id;
  }

  private List<SystemFiles> systems(FileList documents) {
    Map<DocumentId, DocumentId> matrices = new HashMap<>();
    List<DocumentId> specifications = new ArrayList<>();
    for (DocumentId id : state.ids().stream().sorted().toList()) {
      Optional<ResolvedId> resolved = types.resolve(id);
      if (resolved.filter(r -> TracedSystems.specifies(r.type())).isPresent()) {
        specifications.add(id);
      } else if (resolved.filter(r -> TracedSystems.traces(r.type())).isPresent()) {
        TracedSystems.specificationOf(state, id).ifPresent(rs -> matrices.put(rs, id));
      }
    }
    List<SystemFiles> systems = new ArrayList<>();
    for (DocumentId id : specifications) {
      Optional<FoundFile> text = text(documents, id);
      if (text.isPresent()) {
        Optional<FoundFile> matrix =
            Optional.ofNullable(matrices.get(id)).flatMap(rtm -> text(documents, rtm));
        systems.add(
            new SystemFiles(
                id.value(), version(documents, id, text.get()), text.get(), matrix.orElse(null)));
      }
    }
    return systems;
  }

  /** The text that is traced; a document that is retired or cancelled has none. */
  private Optional<FoundFile> text(FileList documents, DocumentId id) {
    String type = types.resolve(id).orElseThrow().type().name();
    Optional<FoundFile> draft =
        request.inForce() ? Optional.empty() : documents.find(Layout.draft(id, type, types));
    return draft.or(() -> documents.find(Layout.effective(id, type, types)));
  }

  private SystemFiles.Version version(FileList documents, DocumentId id, FoundFile text) {
    Optional<FoundFile> record = documents.find(Layout.record(id));
    return record.isEmpty() || text.path().endsWith(".draft.md")
        ? SystemFiles.Version.NONE
        : new SystemFiles.Version(record.get().blob(), () -> versionInForce(id));
  }

  /** Several systems are read at a time, and the reader of the state knows one caller. */
  private Optional<String> versionInForce(DocumentId id) {
    synchronized (state) {
      return state
          .record(id)
          .filter(DocumentRecord::isRevision)
          .map(record -> record.version().approvals() + ".0");
    }
  }

  private static World world(FileList code, Function<String, Optional<String>> whyNot) {
    return new World() {
      @Override
      public Optional<String> text(String path) {
        return code.find(path).map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
      }

      @Override
      public Optional<String> whyNot(String name) {
        return whyNot.apply(name);
      }
    };
  }
}
