package org.gitqms.rules.snapshot;

import java.util.Optional;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.record.DocumentId;

/** Where the files of the quality system lie in the tree. */
public final class Layout {

  /** Everything the quality system keeps. */
  public static final String ROOT = "QMS/";

  /** Workflow state, written only by events. */
  public static final String RECORDS = ROOT + ".records/";

  /** The state of the ledger as a whole. */
  public static final String LEDGER = RECORDS + "ledger.json";

  /** Governed configuration. */
  public static final String POLICY = ROOT + ".policy/";

  /** Evidence: what CI says that tests of a commit came to. */
  public static final String EVIDENCE = ROOT + ".evidence/";

  /** Files of an imported store that no audit line explains; kept as they were. */
  public static final String UNEXPLAINED = ROOT + ".imported/";

  private static final String TEXT_SUFFIX = ".md";
  private static final String DRAFT_SUFFIX = ".draft" + TEXT_SUFFIX;
  private static final String ANSWERS_SUFFIX = ".answers.json";

  private Layout() {}

  /** The record of a document. */
  public static String record(DocumentId id) {
    return RECORDS + id + ".json";
  }

  /**
   * The form and the answers of an interactive record, which stand beside its text: a draft has its
   * own.
   *
   * @param textPath where the text stands
   */
  public static String answers(String textPath) {
    String name = textPath.substring(textPath.lastIndexOf('/') + 1);
    return RECORDS + name.substring(0, name.length() - TEXT_SUFFIX.length()) + ANSWERS_SUFFIX;
  }

  /** True if the path is that of the form and answers of some interactive record. */
  public static boolean isAnswers(String path) {
    return path.startsWith(RECORDS) && path.endsWith(ANSWERS_SUFFIX);
  }

  /** What is in force. */
  public static String effective(DocumentId id, String type, DocumentTypes types) {
    return folder(id, type, types) + id + TEXT_SUFFIX;
  }

  /** What is being written. */
  public static String draft(DocumentId id, String type, DocumentTypes types) {
    return folder(id, type, types) + id + DRAFT_SUFFIX;
  }

  /** A policy file as proposed, beside the one in force: {@code people.draft.yml}. */
  public static String proposed(String policyPath) {
    int dot = policyPath.lastIndexOf('.');
    return policyPath.substring(0, dot) + ".draft" + policyPath.substring(dot);
  }

  /** The folder of all evidence of a commit; it ends in a slash. */
  public static String evidence(String commit) {
    return EVIDENCE + commit + "/";
  }

  /**
   * The evidence of one attempt of a run.
   *
   * @param run the run and its attempt, such as {@code 4711/1}
   */
  public static String evidence(String commit, String run) {
    return evidence(commit) + run.replace("/", ".attempt-") + ".json";
  }

  /** True if the path is that of a file that a policy consists of. */
  public static boolean isPolicy(String path) {
    boolean known =
        path.startsWith(Prompts.FOLDER)
            || Policy.FILES.stream().anyMatch(f -> path.equals(POLICY + f));
    return known && inForce(path).equals(path);
  }

  /** True if the path is that of such a file as proposed. */
  public static boolean isProposed(String path) {
    return !inForce(path).equals(path) && isPolicy(inForce(path));
  }

  /** The policy file that a proposed one would replace. */
  public static String inForce(String proposedPath) {
    return proposedPath.replaceFirst("\\.draft(\\.[a-z]+)$", "$1");
  }

  private static String folder(DocumentId id, String type, DocumentTypes types) {
    Optional<ResolvedId> resolved = types.resolve(id);
    if (resolved.isEmpty()) {
      // An imported document whose id has lost its parent: it gets a folder of its own.
      return ROOT + type + "/" + id + "/";
    }
    ResolvedId top = resolved.get();
    while (top.parent().isPresent()) {
      Optional<ResolvedId> above = types.resolve(top.parent().get());
      if (above.isEmpty()) {
        break;
      }
      top = above.get();
    }
    if (top.type().isExecutable()) {
      return ROOT + top.type().name() + "/" + top.id() + "/";
    }
    if (top.type().idPattern().contains("{namespace}")) {
      String name = id.value();
      return ROOT + name.substring(0, name.lastIndexOf('-')) + "/";
    }
    return ROOT + top.type().name() + "/";
  }
}
