package org.gitqms.githooks.play;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real sshd on loopback, with a host key and a configuration of its own. */
final class SshServer implements AutoCloseable {

  private static final Path SSHD = Path.of("/usr/sbin/sshd");
  private static final int PATIENCE = 200;

  private final Process process;
  private final Path folder;
  private final int port;

  private SshServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static boolean isThere() {
    return Files.isExecutable(SSHD);
  }

  /** Starts one that lets in whoever has the key that lies in the folder then. */
  static SshServer in(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    keygen(folder.resolve("host"));
    keygen(folder.resolve("client"));
    int port = freePort();
    Path config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        UsePAM no
        StrictModes no
        PasswordAuthentication no
        PermitRootLogin yes
        MaxStartups 100
        MaxSessions 100
        """
            .formatted(port, folder.resolve("host"), folder.resolve("client.pub")));
    Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host.pub")));
    Process process =
        new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    SshServer server = new SshServer(process, folder, port);
    server.await();
    return server;
  }

  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (IOException e) {
        if (!process.isAlive()) {
          break;
        }
        process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new AssertionError("sshd does not answer: " + Files.readString(folder.resolve("log")));
  }

  /** The address of a repository on this machine, through this server. */
  String url(Path repository) {
    return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + repository;
  }

  /** What git is told to run as ssh. */
  String command() {
    return "ssh -F /dev/null -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes"
        + " -o UserKnownHostsFile="
        + folder.resolve("known_hosts")
        + " -i "
        + folder.resolve("client");
  }

  private static void keygen(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", file.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError("ssh-keygen made no key");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
