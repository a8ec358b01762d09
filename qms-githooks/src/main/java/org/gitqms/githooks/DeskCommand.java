package org.gitqms.githooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that is carried out in the clone where somebody works. */
public abstract class DeskCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Console console = Console.of(command);
    try (Desk desk = Desk.open(GitQms.folder(command), Here.surroundings())) {
      return run(desk, console);
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    } catch (CannotActException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (SigningException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException e) {
      return console.cannot(
          "a file cannot be read or written: " + e.getMessage(), "check path and permissions");
    }
  }

  /** The folder that the command works in; paths on the command line begin there. */
  protected final Path folder() {
    return GitQms.folder(Objects.requireNonNull(spec));
  }

  /**
   * Does it.
   *
   * @return the exit code
   */
  protected abstract int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException;
}
