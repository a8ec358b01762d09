package org.gitqms.report.baseline;

import static org.gitqms.report.JsonText.visible;

import org.gitqms.report.JsonText;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.DocumentChange;
import org.gitqms.rules.baseline.FieldChange;
import org.gitqms.rules.baseline.RequirementChange;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.baseline.SystemDiff;
import org.gitqms.rules.baseline.SystemState;
import org.gitqms.rules.baseline.TestChange;
import org.gitqms.rules.baseline.TestsDiff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison of baselines for programs. Its form is the JSON Schema {@value #SCHEMA} beside this
 * class; every field is always there, in the same order, and what is not there is null.
 */
public final class BaselineJson {

  /** Name of the JSON Schema (2020-12), a resource of this package. */
  public static final String SCHEMA = "baseline-diff.schema.json";

  private static final int SCHEMA_VERSION = 1;

  private BaselineJson() {}

  /** The whole document; lines end with LF, the last one too. To be written as UTF-8. */
  public static String of(BaselineDiff diff, ReportContext context) {
    ObjectNode root = JsonText.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    ObjectNode tool = root.putObject("tool");
    tool.put("name", "git-qms");
    tool.put("version", visible(context.toolVersion()));
    revision(root.putObject("before"), diff.before());
    revision(root.putObject("after"), diff.after());
    root.put("differs", diff.differs());
    ArrayNode systems = root.putArray("systems");
    diff.systems().forEach(system -> system(systems.addObject(), system));
    ArrayNode tests = root.putArray("tests");
    diff.tests().forEach(each -> tests(tests.addObject(), each));
    ArrayNode documents = root.putArray("documents");
    diff.documents().forEach(document -> document(documents.addObject(), document));
    return JsonText.of(root);
  }

  private static void revision(ObjectNode out, Revision revision) {
    out.put("revision", visible(revision.name()));
    out.put("commit", visible(revision.commit()));
  }

  private static void system(ObjectNode out, SystemDiff system) {
    out.put("specification", system.specification().value());
    state(out.putObject("before"), system.before());
    state(out.putObject("after"), system.after());
    out.put("unchanged", system.unchanged());
    ArrayNode requirements = out.putArray("requirements");
    system.requirements().forEach(change -> requirement(requirements.addObject(), change));
  }

  private static void state(ObjectNode out, SystemState state) {
    out.put("version", present(state.version()));
    out.put("matrix", present(state.matrix()));
    out.put("matrixVersion", present(state.matrixVersion()));
    out.put("qualifiedCommit", present(state.commit()));
    out.put("attempts", state.attempts());
    out.put("unread", state.unread());
  }

  private static @Nullable String present(String text) {
    return text.isEmpty() ? null : visible(text);
  }

  private static void requirement(ObjectNode out, RequirementChange change) {
    boolean added = change.kind() == RequirementChange.Kind.ADDED;
    boolean removed = change.kind() == RequirementChange.Kind.REMOVED;
    out.put("id", change.id().value());
    out.put("change", DiffWords.of(change.kind()));
    out.put("before", added ? null : visible(change.before()));
    out.put("after", removed ? null : visible(change.after()));
    ArrayNode fields = out.putArray("fields");
    change.fields().forEach(field -> field(fields.addObject(), field));
    ArrayNode because = out.putArray("because");
    change.because().forEach(id -> because.add(id.value()));
  }

  private static void field(ObjectNode out, FieldChange change) {
    out.put("field", visible(change.field()));
    out.put("before", present(change.before()));
    out.put("after", present(change.after()));
  }

  private static void tests(ObjectNode out, TestsDiff tests) {
    ArrayNode specifications = out.putArray("specifications");
    tests.specifications().forEach(id -> specifications.add(id.value()));
    out.put("comparedBy", DiffWords.of(tests.by()));
    out.put("unchanged", tests.same());
    ArrayNode changes = out.putArray("changes");
    tests.changes().forEach(change -> test(changes.addObject(), change, tests.by()));
  }

  private static void test(ObjectNode out, TestChange change, TestsDiff.By by) {
    boolean evidence = by == TestsDiff.By.EVIDENCE;
    out.put("change", DiffWords.of(change.kind()));
    out.put("suite", evidence ? visible(change.test().suite()) : null);
    out.put("class", evidence ? visible(change.test().className()) : null);
    out.put("name", visible(change.test().name()));
    out.put("before", change.before().map(DiffWords::of).orElse(null));
    out.put("after", change.after().map(DiffWords::of).orElse(null));
  }

  private static void document(ObjectNode out, DocumentChange change) {
    out.put("id", change.id().value());
    out.put("change", DiffWords.of(change.kind()));
    out.put("before", present(change.before()));
    out.put("after", present(change.after()));
  }
}
