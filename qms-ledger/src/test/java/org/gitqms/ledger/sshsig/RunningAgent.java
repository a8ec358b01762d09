package org.gitqms.ledger.sshsig;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real ssh-agent of the test, on a socket of its own, in the foreground. */
record RunningAgent(Path folder, Path socket, Process process) implements Closeable {

  static RunningAgent start(Path folder) throws IOException {
    Path socket = folder.resolve("agent");
    Process process =
        new CleanProcess(folder)
            .prepare(List.of("ssh-agent", "-D", "-a", socket.toString()))
            .redirectErrorStream(true)
            .start();
    // The agent prints where it listens once it does.
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null || !line.contains("SSH_AUTH_SOCK")) {
      process.destroyForcibly();
      throw new IllegalStateException("ssh-agent does not start: " + line);
    }
    return new RunningAgent(folder, socket, process);
  }

  void add(Path key) {
    command("ssh-add", "-q", key.toString());
  }

  void removeAll() {
    command("ssh-add", "-q", "-D");
  }

  private void command(String... command) {
    new CleanProcess(folder).with("SSH_AUTH_SOCK", socket.toString()).get(command);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    Files.deleteIfExists(socket);
  }
}
