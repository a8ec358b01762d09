package org.gitqms.githooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.install.Folders;
import org.gitqms.ledger.sshsig.SigningException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code git qms rehearse}: runs what people and hooks run, once, on a repository that is thrown
 * away. The class archive that {@code install} makes holds the classes that this has used.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Run through the work of a day on a scratch repository, and leave nothing.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      Path folder = Files.createTempDirectory("git-qms-rehearsal-");
      try {
        return new Rehearsal(folder).play();
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      return console.cannot(
          "the scratch repository cannot be written: " + e.getMessage(),
          "free some space in the folder for temporary files");
    } catch (SigningException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    }
  }
}
