package org.gitqms.githooks.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.testkit.TestKey;
import org.jspecify.annotations.Nullable;

/** A server with a bare repository, and people who work with clones of it. */
final class Office implements AutoCloseable {

  /** The executable that the build has made. */
  static final Path EXECUTABLE =
      Path.of(
          System.getProperty(
              "qms.play.executable", Path.of("target/git-qms").toAbsolutePath().toString()));

  private final Path folder;
  private final Path hub;
  private final @Nullable SshServer ssh;
  private final List<Colleague> people = new ArrayList<>();

  private Office(Path folder, @Nullable SshServer ssh) {
    this.folder = folder;
    this.hub = folder.resolve("hub.git");
    this.ssh = ssh;
  }

  /** An office whose people reach the repository by its path. */
  static Office overAPath(Path folder) {
    return new Office(folder, null).open();
  }

  /** An office whose people reach the repository over ssh. */
  static Office overSsh(Path folder) throws IOException, InterruptedException {
    return new Office(folder, SshServer.in(folder.resolve("ssh"))).open();
  }

  private Office open() {
    Run.of(
            folder,
            environment(folder),
            List.of("git", "init", "-q", "--bare", "-b", "main", hub.toString()))
        .succeeds();
    return this;
  }

  Path hub() {
    return hub;
  }

  /** Somebody with a key and an empty repository. */
  Colleague founder(String id) throws IOException {
    Colleague founder = somebody(id);
    Files.createDirectories(founder.work());
    founder.git("init", "-q", "-b", "main").succeeds();
    connect(founder);
    founder.git("remote", "add", "origin", url()).succeeds();
    return founder;
  }

  /** From now on a hook on the server judges every push. */
  void guard(String root) {
    qms(
            "hooks",
            "install",
            "--server",
            "--state",
            folder.resolve("state").toString(),
            "--root",
            root,
            "--time-limit",
            "60",
            hub.toString())
        .succeeds();
  }

  /** Somebody with a key and a clone. */
  Colleague cloner(String id) throws IOException {
    Colleague person = somebody(id);
    Files.createDirectories(person.work());
    List<String> words = new ArrayList<>(List.of("git"));
    if (ssh != null) {
      words.addAll(List.of("-c", "core.sshCommand=" + ssh.command()));
    }
    words.addAll(List.of("clone", "-q", url(), person.work().toString()));
    Run.of(folder, person.environment(), words).succeeds();
    connect(person);
    return person;
  }

  List<Colleague> people() {
    return List.copyOf(people);
  }

  /** Git on the server. */
  Run git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    return Run.of(hub, environment(folder), command);
  }

  /** git-qms on the server. */
  Run qms(String... words) {
    List<String> command = new ArrayList<>(List.of(EXECUTABLE.toString()));
    command.addAll(List.of(words));
    return Run.of(hub, environment(folder), command);
  }

  private Colleague somebody(String id) throws IOException {
    Path home = Files.createDirectories(folder.resolve(id));
    Path key = TestKey.of(id).writeTo(home.resolve("key"));
    Colleague person = new Colleague(id, home.resolve("work"), key, environment(home));
    people.add(person);
    return person;
  }

  private void connect(Colleague person) {
    if (ssh != null) {
      person.git("config", "core.sshCommand", ssh.command()).succeeds();
    }
    person.git("config", "gpg.format", "ssh").succeeds();
    person.git("config", "user.signingkey", person.key().toString()).succeeds();
  }

  private String url() {
    return ssh == null ? hub.toString() : ssh.url(hub);
  }

  private static Map<String, String> environment(Path home) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", home.toString());
    environment.put(
        "PATH",
        EXECUTABLE.getParent() + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TZ", "UTC");
    return environment;
  }

  @Override
  public void close() {
    if (ssh != null) {
      ssh.close();
    }
  }
}
