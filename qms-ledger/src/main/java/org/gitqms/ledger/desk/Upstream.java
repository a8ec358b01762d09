package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** The shared ledger branch, as git fetches it from a remote and pushes to it. */
final class Upstream {

  private static final Pattern REFUSED = Pattern.compile("(?m)^!\t[^\t]*\t(.*)$");

  /** What git says of a push that came second. All else is a refusal. */
  private static final Set<String> LOST_RACE =
      Set.of(
          "fetch first",
          "non-fast-forward",
          "stale info",
          "failed to update ref",
          "cannot lock ref",
          "failed to lock",
          "incorrect old value provided");

  private final Repository repository;
  private final Git git;
  private final String remote;
  private final String branch;

  /**
   * @param branch short name of the ledger branch
   */
  Upstream(Repository repository, Git git, String remote, String branch) {
    this.repository = repository;
    this.git = git;
    this.remote = remote;
    this.branch = branch;
  }

  String remote() {
    return remote;
  }

  /** What became of a push. */
  enum Pushed {
    DONE,
    /** Somebody else has moved the branch meanwhile. */
    LOST_RACE,
    /** The other side does not want it. */
    REFUSED
  }

  /**
   * The outcome of a push.
   *
   * @param said what the other side has said, line by line
   */
  record Push(Pushed outcome, String said) {}

  /**
   * Gets the branch as it stands there.
   *
   * @return its tip; empty if the branch does not exist there
   * @throws CannotActException if the other side cannot be reached
   */
  Optional<ObjectId> fetch() throws IOException, CannotActException {
    String to = tracking();
    // Without a plus: a branch that was rewritten is not taken over in silence.
    Git.Answer answer = git.run("fetch", "--no-tags", "--refmap=", remote, head() + ":" + to);
    if (answer.ok()) {
      return tip();
    }
    if (answer.err().contains("non-fast-forward")) {
      throw new CannotActException(
          "the branch "
              + branch
              + " of "
              + remote
              + " was rewritten: it has lost what this clone"
              + " had from it",
          "ask who runs the server; to believe it all the same: git fetch "
              + remote
              + " +"
              + head()
              + ":"
              + to);
    }
    if (answer.err().contains("couldn't find remote ref")) {
      return Optional.empty();
    }
    throw new CannotActException(
        "git cannot fetch from " + remote + ": " + firstLine(answer.err()),
        "git fetch " + remote + "; or go on without it, by leaving out --push");
  }

  /** Where the branch stood there when it was last heard of. */
  Optional<ObjectId> tip() throws IOException {
    Ref ref = repository.exactRef(tracking());
    return Optional.ofNullable(ref == null ? null : ref.getObjectId());
  }

  /**
   * Sends a commit and all that it needs, so that the branch there goes on to it.
   *
   * @param from where the branch stands there; anywhere else, and another was faster
   */
  Push push(ObjectId commit, Optional<ObjectId> from) throws IOException {
    // The events were judged while they were written: the hook would only judge them again.
    Git.Answer answer =
        git.run(
            "push",
            "--porcelain",
            "--no-verify",
            "--no-follow-tags",
            "--force-with-lease=" + branch + ":" + from.map(ObjectId::name).orElse(""),
            remote,
            commit.name() + ":" + head());
    String said = told(answer.err());
    if (answer.ok()) {
      return new Push(Pushed.DONE, said);
    }
    Matcher refused = REFUSED.matcher(answer.out());
    String reason = refused.find() ? refused.group(1) : "";
    boolean lost = LOST_RACE.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
    if (lost) {
      return new Push(Pushed.LOST_RACE, said);
    }
    return new Push(Pushed.REFUSED, said.isEmpty() ? reason + "\n" + answer.err().strip() : said);
  }

  private String head() {
    return Constants.R_HEADS + branch;
  }

  private String tracking() {
    return Constants.R_REMOTES + remote + "/" + branch;
  }

  /** What the hook on the other side has printed, without git's own words. */
  private static String told(String err) {
    StringBuilder said = new StringBuilder();
    err.lines()
        .filter(line -> line.startsWith("remote: "))
        .map(line -> line.substring("remote: ".length()).stripTrailing())
        .filter(line -> !line.isEmpty())
        .forEach(line -> said.append(line).append('\n'));
    return said.toString();
  }

  /** Git's first word on what went wrong, after what it tells on the way. */
  private static String firstLine(String text) {
    return text.lines()
        .filter(line -> line.startsWith("fatal: ") || line.startsWith("error: "))
        .findFirst()
        .or(() -> text.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse("no reason given");
  }
}
