package org.gitqms.githooks.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Here;
import org.gitqms.ledger.commit.HookPlace;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;

/** The hooks of git that a person's clone has. */
public enum ClientHook {
  PRE_COMMIT("pre-commit", PreCommit::run),
  PREPARE_COMMIT_MSG("prepare-commit-msg", PrepareCommitMsg::run),
  COMMIT_MSG("commit-msg", CommitMsg::run),
  POST_COMMIT("post-commit", PostCommit::run),
  PRE_MERGE_COMMIT("pre-merge-commit", PreMergeCommit::run),
  PRE_PUSH("pre-push", PrePush::run);

  /** What a hook does. */
  private interface Work {
    Ruling on(HookCall call)
        throws IOException, CannotJudgeException, CannotActException, SigningException;
  }

  private static final String ELSE =
      "git qms hooks check; --no-verify goes past this hook, and not past the server's";

  private final String word;
  private final Work work;

  ClientHook(String word, Work work) {
    this.word = word;
    this.work = work;
  }

  /** The name that git has for it. */
  public String word() {
    return word;
  }

  /** The hook with this name. */
  public static Optional<ClientHook> named(String word) {
    return Arrays.stream(values()).filter(hook -> hook.word.equals(word)).findFirst();
  }

  /**
   * Runs it where git runs it. Whatever happens is told on standard error.
   *
   * @param environment the variables of the process
   * @param arguments what git says to the hook
   * @return the exit code: 0 if git may go on, else 1
   */
  public int run(
      Map<String, String> environment, InputStream in, PrintStream err, List<String> arguments) {
    return run(Path.of("").toAbsolutePath(), environment, in, err, arguments);
  }

  /**
   * The same in another folder than that of the process.
   *
   * @param folder where git runs the hook: the top of the work tree
   */
  public int run(
      Path folder,
      Map<String, String> environment,
      InputStream in,
      PrintStream err,
      List<String> arguments) {
    try {
      HookPlace place = HookPlace.of(folder, environment, Here.inHook());
      return run(new HookCall(place, arguments, in, err));
    } catch (IOException e) {
      err.println("git-qms: " + word + ": " + e.getMessage());
      err.println("fix: " + ELSE);
      return 1;
    }
  }

  /**
   * Runs it. Whatever happens is told on standard error.
   *
   * @return the exit code: 0 if git may go on, else 1
   */
  int run(HookCall call) {
    try {
      Ruling ruling = work.on(call);
      return call.tell(ruling) ? 0 : 1;
    } catch (CannotJudgeException e) {
      return refused(call, String.valueOf(e.getMessage()), e.fix());
    } catch (CannotActException e) {
      return refused(call, String.valueOf(e.getMessage()), e.fix());
    } catch (SigningException e) {
      return refused(call, String.valueOf(e.getMessage()), e.fix());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return refused(
          call, e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString(), ELSE);
    }
  }

  private int refused(HookCall call, String message, String fix) {
    call.complain(word + ": " + message, fix);
    return 1;
  }
}
