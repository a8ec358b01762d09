package org.gitqms.githooks.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.report.ToolVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms install}: puts the command where git and the shell find it. */
@Command(
    name = "install",
    description =
        "Put git-qms into a folder of commands, with its manual, its completion and a class archive"
            + " that makes it start faster.",
    mixinStandardHelpOptions = true)
public final class InstallCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "the folder of commands (default: ~/.local/bin)")
  private @Nullable Path dir;

  @Option(names = "--uninstall", description = "delete what was installed there")
  private boolean uninstall;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec here = Objects.requireNonNull(spec);
    Console console = Console.of(here);
    Installation installation =
        Installation.in(
            dir == null ? Path.of(System.getProperty("user.home"), ".local", "bin") : dir);
    try {
      if (installation.isTakenByAnother()) {
        return console.cannot(
            installation.executable() + " is not a file that git-qms has installed",
            "rm '" + installation.executable() + "', or name another folder");
      }
      return uninstall
          ? remove(console, installation)
          : install(console, installation, here.root().commandLine());
    } catch (IOException e) {
      return console.cannot(
          "a file cannot be written: " + e.getMessage(),
          "name a folder that you may write: git-qms install DIR");
    }
  }

  private static int remove(Console console, Installation installation) throws IOException {
    List<Path> removed = installation.remove();
    removed.forEach(file -> console.println("deleted " + file));
    if (removed.isEmpty()) {
      console.println("nothing is installed in " + installation.dir());
    }
    return 0;
  }

  private static int install(Console console, Installation installation, CommandLine top)
      throws IOException, InterruptedException {
    String source = System.getProperty("qms.executable");
    if (source == null || !Files.isRegularFile(Path.of(source))) {
      return console.cannot(
          "this git-qms was not started from its executable file",
          "build it and start that: qms-githooks/target/git-qms install");
    }
    installation.putExecutable(Path.of(source));
    console.println("wrote " + installation.executable());
    Installation.putText(installation.manual(), ManualPage.of(top, ToolVersion.current()));
    console.println("wrote " + installation.manual());
    Installation.putText(installation.completion(), Completion.script(top));
    console.println("wrote " + installation.completion());
    console.println(
        ClassArchive.make(installation)
            ? "wrote " + installation.archive()
            : "no class archive: this java makes none. All works, but each start takes longer");
    if (!isOnPath(installation.dir())) {
      console.println(
          installation.dir()
              + " is not on the PATH: export PATH=\""
              + installation.dir()
              + ":$PATH\"");
    }
    console.println("try: git qms --help");
    return 0;
  }

  private static boolean isOnPath(Path dir) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.asList(path.split(File.pathSeparator, -1)).contains(dir.toString());
  }
}
