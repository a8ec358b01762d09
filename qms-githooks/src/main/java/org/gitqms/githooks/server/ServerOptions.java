package org.gitqms.githooks.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.RefPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided when the hooks were installed. It stands in the hook scripts.
 *
 * @param state the folder that remembers what is verified
 * @param rootId the full id that genesis must have, or null to trust the first one that is pushed
 * @param ledger the full name of the ledger branch
 * @param protect patterns of refs whose history is kept
 * @param allow patterns of refs that may be pushed beside branches and tags
 * @param tagsMove true if existing tags may be moved and deleted
 * @param mostRefs how many refs one push may move
 * @param mostCommits how many new commits are looked at in one push
 * @param limit how long judging may take
 */
public record ServerOptions(
    Path state,
    @Nullable String rootId,
    String ledger,
    List<String> protect,
    List<String> allow,
    boolean tagsMove,
    int mostRefs,
    int mostCommits,
    Duration limit) {

  private static final String HEADS = "refs/heads/";
  private static final String FIX = "install anew: git qms hooks install --server --state DIR";

  /** Refs that one push may move, unless the administrator says otherwise. */
  public static final int MOST_REFS = 100;

  /** New commits that are looked at in one push, unless the administrator says otherwise. */
  public static final int MOST_COMMITS = 5_000;

  /** Forges stop a hook after five seconds. */
  public static final int SECONDS = 4;

  public ServerOptions {
    protect = List.copyOf(protect);
    allow = List.copyOf(allow);
  }

  /** The words that stand behind the name of the hook. */
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("--state", state.toString()));
    if (rootId != null) {
      words.addAll(List.of("--root", rootId));
    }
    words.addAll(List.of("--ledger", ledger));
    protect.forEach(p -> words.addAll(List.of("--protect", p)));
    allow.forEach(p -> words.addAll(List.of("--allow", p)));
    if (tagsMove) {
      words.add("--tags-move");
    }
    words.addAll(List.of("--most-refs", Integer.toString(mostRefs)));
    words.addAll(List.of("--most-commits", Integer.toString(mostCommits)));
    words.addAll(List.of("--time-limit", Long.toString(limit.toSeconds())));
    return words;
  }

  /**
   * Reads the words of a hook script. By hand: a library for it would take longer than judging.
   *
   * @throws CannotJudgeException if they are not understood
   */
  static ServerOptions parse(List<String> words) throws CannotJudgeException {
    Path state = null;
    String root = null;
    String ledger = HEADS + "main";
    List<String> protect = new ArrayList<>();
    List<String> allow = new ArrayList<>();
    boolean tagsMove = false;
    int mostRefs = MOST_REFS;
    int mostCommits = MOST_COMMITS;
    int seconds = SECONDS;
    for (int i = 0; i < words.size(); i++) {
      String option = words.get(i);
      if (option.equals("--tags-move")) {
        tagsMove = true;
        continue;
      }
      if (++i == words.size()) {
        throw new CannotJudgeException("the hook option " + option + " has no value", FIX);
      }
      String value = words.get(i);
      switch (option) {
        case "--state" -> state = Path.of(value);
        case "--root" -> root = value;
        case "--ledger" -> ledger = branch(value);
        case "--protect" -> protect.add(branch(value));
        case "--allow" -> allow.add(value);
        case "--most-refs" -> mostRefs = number(option, value);
        case "--most-commits" -> mostCommits = number(option, value);
        case "--time-limit" -> seconds = number(option, value);
        default -> throw new CannotJudgeException("there is no hook option " + option, FIX);
      }
    }
    if (state == null || !state.isAbsolute()) {
      throw new CannotJudgeException("the hook names no state folder by its full path", FIX);
    }
    return new ServerOptions(
        state,
        root,
        ledger,
        protect,
        allow,
        tagsMove,
        mostRefs,
        mostCommits,
        Duration.ofSeconds(seconds));
  }

  /** The full name of a branch, or of a pattern of branches. */
  public static String branch(String name) {
    return name.startsWith("refs/") ? name : HEADS + name;
  }

  RefPolicy refs() {
    List<String> allowed = new ArrayList<>(RefPolicy.BRANCHES_AND_TAGS);
    allowed.addAll(allow);
    return new RefPolicy(ledger, allowed, protect, tagsMove);
  }

  Optional<String> root() {
    return Optional.ofNullable(rootId);
  }

  private static int number(String option, String value) throws CannotJudgeException {
    if (!value.matches("[1-9][0-9]{0,6}")) {
      throw new CannotJudgeException("the hook option " + option + " needs a number", FIX);
    }
    return Integer.parseInt(value);
  }
}
