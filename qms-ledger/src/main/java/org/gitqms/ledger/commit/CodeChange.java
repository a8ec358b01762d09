package org.gitqms.ledger.commit;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/**
 * The change record for which code is written on a branch.
 *
 * @param change its id
 * @param doubt why it does not authorise code now, as far as this clone knows
 */
public record CodeChange(DocumentId change, Optional<String> doubt) {

  private static final Pattern NAME =
      Pattern.compile("(?:^|/)(cr-[0-9]{1,9})(?![0-9a-z])", Pattern.CASE_INSENSITIVE);

  /**
   * By the setting or the name of the branch that the commit goes to; empty if neither names a
   * change record, or there is no ledger.
   */
  public static Optional<CodeChange> of(HookPlace place) throws IOException, CannotJudgeException {
    Optional<String> branch = place.branch();
    if (branch.isEmpty()) {
      return Optional.empty();
    }
    Optional<DocumentId> id = of(place.git(), branch.get());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try (Desk desk = Desk.open(place.workTree(), place.around())) {
      return desk.isGoverned() && !desk.branch().equals(branch.get())
          ? Optional.of(new CodeChange(id.get(), doubt(desk.record(id.get()), id.get())))
          : Optional.empty();
    }
  }

  /** The change record of a branch, by its setting or its name; none if neither names one. */
  public static Optional<DocumentId> of(Git git, String branch) throws IOException {
    Git.Answer set = git.run("config", "--get", setting(branch));
    return set.ok() ? DocumentId.parse(set.line()) : named(branch);
  }

  /** The setting that names the change record of a branch. */
  public static String setting(String branch) {
    return "branch." + branch + ".qmschange";
  }

  /** The change record that a branch is named after: {@code cr-012}, {@code feature/CR-012-x}. */
  static Optional<DocumentId> named(String branch) {
    Matcher name = NAME.matcher(branch);
    return name.find()
        ? DocumentId.parse(name.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> doubt(Optional<DocumentRecord> record, DocumentId id) {
    if (record.isEmpty()) {
      return Optional.of(id + " is not known here; git fetch, or name the branch otherwise");
    }
    Status status = record.get().status();
    return status == Status.IN_EXECUTION
        ? Optional.empty()
        : Optional.of(id + " is " + status + " here, and authorises code only IN_EXECUTION");
  }
}
