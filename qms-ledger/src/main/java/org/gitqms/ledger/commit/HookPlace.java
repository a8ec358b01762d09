package org.gitqms.ledger.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.desk.Index;
import org.gitqms.ledger.desk.Preparation;
import org.gitqms.ledger.desk.Settlement;
import org.gitqms.ledger.desk.Surroundings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.rules.commit.Ident;

/**
 * Where git runs a hook, and what it says of the commit being made: its variables, and the files in
 * its folder.
 *
 * @param workTree the top of the work tree
 * @param gitDir the repository, or the part of it that belongs to a linked work tree
 * @param environment the variables that git has set
 * @param around home, ssh-agent and clock of the person at the keyboard
 */
public record HookPlace(
    Path workTree, Path gitDir, Map<String, String> environment, Surroundings around) {

  private static final Pattern DATE = Pattern.compile("@([0-9]{1,12}) ([+-][0-9]{4})");
  private static final String HEADS = "ref: refs/heads/";

  /** What git leaves in its folder while it makes commits over. */
  private static final List<String> MADE_OVER =
      List.of(
          "CHERRY_PICK_HEAD",
          "REVERT_HEAD",
          "rebase-merge",
          "rebase-apply",
          "sequencer",
          "MERGE_MSG");

  public HookPlace {
    environment = Map.copyOf(environment);
  }

  /**
   * The place that git has gone to before it ran the hook.
   *
   * @param folder the folder in which the hook runs
   * @throws IOException if there is no repository
   */
  public static HookPlace of(Path folder, Map<String, String> environment, Surroundings around)
      throws IOException {
    String named = environment.getOrDefault("GIT_DIR", "");
    Path own = folder.resolve(named.isEmpty() ? ".git" : named);
    if (Files.isRegularFile(own)) {
      own = folder.resolve(Files.readString(own).strip().replaceFirst("^gitdir: ", ""));
    }
    if (!Files.isDirectory(own)) {
      throw new IOException("there is no git repository in " + folder);
    }
    return new HookPlace(folder, own, environment, around);
  }

  /** The git of the person at the keyboard, with the index of the commit being made. */
  public Git git() {
    return Git.asIn(workTree, environment);
  }

  /** The index of the commit being made. */
  public Index index() {
    return new Index(git());
  }

  Repository repository() throws CannotJudgeException {
    return Repositories.at(gitDir, workTree);
  }

  /** The branch that the commit goes to; empty if it goes to none. */
  public Optional<String> branch() throws IOException {
    Path head = gitDir.resolve("HEAD");
    String text = Files.isRegularFile(head) ? Files.readString(head).strip() : "";
    return text.startsWith(HEADS) ? Optional.of(text.substring(HEADS.length())) : Optional.empty();
  }

  /** True if a person writes the message in an editor. */
  public boolean usesEditor() {
    return !":".equals(environment.get("GIT_EDITOR"));
  }

  /** True if the commit is a merge. */
  public boolean isMerge() {
    return Files.exists(gitDir.resolve("MERGE_HEAD"));
  }

  /** True if git makes an older commit over: cherry-pick, revert, rebase. */
  public boolean isMadeOver() {
    return !isMerge() && MADE_OVER.stream().anyMatch(name -> Files.exists(gitDir.resolve(name)));
  }

  /** True if a cherry-pick is going on. */
  boolean isCherryPick() {
    return Files.exists(gitDir.resolve("CHERRY_PICK_HEAD"));
  }

  /** True if a rebase is going on. */
  boolean isRebase() {
    return Files.exists(gitDir.resolve("rebase-merge"))
        || Files.exists(gitDir.resolve("rebase-apply"));
  }

  /** The git author of the commit; empty where git does not say. */
  Optional<Ident> author() {
    String name = environment.getOrDefault("GIT_AUTHOR_NAME", "");
    String email = environment.getOrDefault("GIT_AUTHOR_EMAIL", "");
    Matcher date = DATE.matcher(environment.getOrDefault("GIT_AUTHOR_DATE", ""));
    return date.matches()
        ? Optional.of(new Ident(name, email, Long.parseLong(date.group(1)), date.group(2)))
        : Optional.empty();
  }

  /** The check-in that the commit being made is; empty if it is none. */
  public Optional<Preparation> prepared() throws IOException {
    return Preparation.unsettled(gitDir).stream()
        .filter(prepared -> prepared.run().equals(run()))
        .reduce((older, newer) -> newer);
  }

  /** Ends what was prepared for a commit, made or given up. */
  public void settle() throws IOException, CannotJudgeException {
    if (!Preparation.unsettled(gitDir).isEmpty()) {
      try (Repository repository = repository()) {
        Settlement.of(repository, index(), !isIndexOfCommit());
      }
    }
  }

  /** True if the index is one that git has made for this commit, and drops if it is given up. */
  private boolean isIndexOfCommit() {
    return environment.getOrDefault("GIT_INDEX_FILE", "").endsWith(".lock");
  }

  /** What the hooks of one commit have in common, and those of the next one have not. */
  String run() {
    return environment.getOrDefault("GIT_AUTHOR_DATE", "")
        + " "
        + environment.getOrDefault("GIT_INDEX_FILE", "");
  }

  /**
   * When git ran the hook, in seconds since the epoch; may be wrong by two seconds. A machine under
   * load takes long to get from there to here.
   */
  long begun() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .filter(start -> !start.isAfter(around.clock().instant()))
        .orElseGet(() -> around.clock().instant())
        .getEpochSecond();
  }
}
