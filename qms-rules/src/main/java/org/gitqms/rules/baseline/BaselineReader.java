package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.ItemTexts;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/** Reads the baseline of one state. */
final class BaselineReader {

  private final Snapshot state;
  private final List<Specification> specifications = new ArrayList<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Map<String, SortedMap<TestName, Outcome>> evidence = new HashMap<>();

  BaselineReader(Snapshot state) {
    this.state = state;
  }

  Baseline read(Revision revision) {
    SortedMap<DocumentId, DocumentRecord> inForce = new TreeMap<>();
    SortedMap<DocumentId, String> versions = new TreeMap<>();
    Set<DocumentId> retired = new HashSet<>();
    for (DocumentRecord record : state.records()) {
      boolean executed = state.typeOf(record).filter(DocumentType::isExecutable).isPresent();
      if (record.status() == Status.RETIRED) {
        retired.add(record.id());
      } else if (record.isRevision() && !executed) {
        inForce.put(record.id(), record);
        versions.put(record.id(), version(record));
      }
    }
    SortedMap<DocumentId, SystemBaseline> systems = systems(inForce);
    Requirements all = Requirements.of(specifications);
    Map<RequirementId, String> marks = new HashMap<>();
    all.all().forEach(r -> all.mark(r.id()).ifPresent(mark -> marks.put(r.id(), mark)));
    return new Baseline(revision, systems, marks, evidence, versions, retired);
  }

  private static String version(DocumentRecord record) {
    return record.version().approvals() + ".0";
  }

  private SortedMap<DocumentId, SystemBaseline> systems(
      SortedMap<DocumentId, DocumentRecord> inForce) {
    Map<DocumentId, DocumentRecord> matrices = new HashMap<>();
    for (DocumentRecord record : inForce.values()) {
      if (isOf(record, TracedSystems::traces)) {
        TracedSystems.specificationOf(state, record.id())
            .ifPresent(specification -> matrices.put(specification, record));
      }
    }
    SortedMap<DocumentId, SystemBaseline> systems = new TreeMap<>();
    for (DocumentRecord record : inForce.values()) {
      if (isOf(record, TracedSystems::specifies)) {
        systems.put(record.id(), system(record, Optional.ofNullable(matrices.get(record.id()))));
      }
    }
    return systems;
  }

  private boolean isOf(DocumentRecord record, Predicate<DocumentType> type) {
    return state.typeOf(record).filter(type).isPresent();
  }

  private SystemBaseline system(DocumentRecord specification, Optional<DocumentRecord> rtm) {
    Optional<ParsedDocument> text = state.text(state.effectivePath(specification));
    Specification read = text.map(Specification::read).orElse(Specification.empty());
    specifications.add(read);
    Optional<Matrix> matrix =
        rtm.flatMap(record -> state.text(state.effectivePath(record))).map(Matrix::read);
    String commit = rtm.flatMap(record -> QualifiedCommit.named(state, record.id())).orElse("");
    return new SystemBaseline(
        new SystemState(
            version(specification),
            rtm.map(record -> record.id().value()).orElse(""),
            rtm.map(BaselineReader::version).orElse(""),
            commit,
            commit.isEmpty() ? 0 : attempts.computeIfAbsent(commit, this::attempts),
            read.findings().size() + matrix.map(m -> m.findings().size()).orElse(0)),
        text.map(t -> requirements(read, t)).orElseGet(TreeMap::new),
        matrix.map(BaselineReader::tests).orElseGet(TreeSet::new));
  }

  private static SortedMap<RequirementId, StatedRequirement> requirements(
      Specification specification, ParsedDocument text) {
    Map<RequirementId, SortedMap<String, String>> fields = ItemTexts.read(text);
    SortedMap<RequirementId, StatedRequirement> stated = new TreeMap<>();
    for (Requirement requirement : specification.requirements()) {
      RequirementId id = requirement.id();
      SortedMap<String, String> said = fields.getOrDefault(id, new TreeMap<>());
      stated.putIfAbsent(id, new StatedRequirement(requirement, said));
    }
    return stated;
  }

  /** What a row names is a test unless it says that it is something else. */
  private static SortedSet<TestName> tests(Matrix matrix) {
    SortedSet<TestName> tests = new TreeSet<>();
    for (MatrixRow row : matrix.rows()) {
      VerificationKind kind =
          VerificationKind.parse(row.kind().text()).orElse(VerificationKind.UNIT_TEST);
      if (kind == VerificationKind.UNIT_TEST) {
        row.verifiers().forEach(verifier -> tests.add(TestName.ofMatrix(verifier.name())));
      }
    }
    return tests;
  }

  /** Takes the evidence of a commit, and answers how many attempts it is of. */
  private int attempts(String commit) {
    List<Statement> statements = Attestations.of(state, commit);
    SortedMap<TestName, Outcome> worst = new TreeMap<>();
    for (Statement statement : statements) {
      statement
          .suites()
          .forEach(
              (suite, tests) ->
                  tests.forEach(
                      test ->
                          worst.merge(
                              new TestName(suite, test.className(), test.name()),
                              test.outcome(),
                              Outcome::orWorse)));
    }
    if (!statements.isEmpty()) {
      evidence.put(commit, worst);
    }
    return statements.size();
  }
}
