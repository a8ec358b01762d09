package org.gitqms.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gitqms.ledger.git.CannotJudgeException;

/** Verifies in a process of its own, whose environment and home are whatever somebody wants. */
final class VerifyAlone {

  private VerifyAlone() {}

  /** Prints what is found in a folder. */
  public static void main(String[] arguments) {
    try {
      System.out.println(Outcome.of(Path.of(arguments[0])));
    } catch (CannotJudgeException e) {
      System.out.println("cannot judge: " + e.getMessage());
    }
  }

  /** What such a process prints, on both its outputs. */
  static String run(Path folder, Path home, Map<String, String> variables) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                VerifyAlone.class.getName(),
                folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(new TreeMap<>(variables));
    Process process = builder.redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("verifying does not end");
      }
      return said.strip();
    } finally {
      process.destroyForcibly();
    }
  }
}
