package org.gitqms.githooks.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gitqms.githooks.Executable;
import org.gitqms.testkit.TestKey;
import org.jspecify.annotations.Nullable;

/** A server with a bare repository, and people who work with clones of it. */
final class Office implements AutoCloseable {

  /** The executable that the build has made, installed as people install it. */
  static final Path EXECUTABLE = Executable.path();

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

  /** An office of whose people every other one reaches the repository over ssh. */
  static Office overSshAndAPath(Path folder) throws IOException, InterruptedException {
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
    Colleague founder = somebody(id, id);
    Files.createDirectories(founder.work());
    founder.git("init", "-q", "-b", "main").succeeds();
    SshServer way = way();
    connect(founder, way);
    founder.git("remote", "add", "origin", url(way)).succeeds();
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
    return cloner(id, id);
  }

  /** The same, whose clone is one of several: each has a name of its own. */
  Colleague cloner(String id, String clone) throws IOException {
    Colleague person = somebody(id, clone);
    Files.createDirectories(person.work());
    SshServer way = way();
    List<String> words = new ArrayList<>(List.of("git"));
    if (way != null) {
      words.addAll(List.of("-c", "core.sshCommand=" + way.command()));
    }
    words.addAll(List.of("clone", "-q", url(way), person.work().toString()));
    Run.of(folder, person.environment(), words).succeeds();
    connect(person, way);
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

  private Colleague somebody(String id, String clone) throws IOException {
    Path home = Files.createDirectories(folder.resolve(clone));
    Path key = TestKey.of(id).writeTo(home.resolve("key"));
    Colleague person = new Colleague(id, home.resolve("work"), key, environment(home));
    people.add(person);
    return person;
  }

  /** How the person who came last reaches the repository. */
  private @Nullable SshServer way() {
    return people.size() % 2 == 0 ? ssh : null;
  }

  private static void connect(Colleague person, @Nullable SshServer way) {
    if (way != null) {
      person.git("config", "core.sshCommand", way.command()).succeeds();
    }
    person.git("config", "gpg.format", "ssh").succeeds();
    person.git("config", "user.signingkey", person.key().toString()).succeeds();
  }

  private String url(@Nullable SshServer way) {
    return way == null ? hub.toString() : way.url(hub);
  }

  static Map<String, String> environment(Path home) {
    return environment(home, Objects.requireNonNull(EXECUTABLE.getParent()));
  }

  private static Map<String, String> environment(Path home, Path bin) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", home.toString());
    environment.put("PATH", bin + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
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
