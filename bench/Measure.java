import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Times whole processes, in turn, and prints a table: median, minimum and maximum of the wall time,
 * and the largest memory of any single process of the tree (Linux: VmHWM). Arguments in fours: name,
 * runs, command, other command (may be empty). {@code {run}} in a command is the number of the run.
 */
final class Measure {

  private record Sample(double seconds, long peakKib, int exit) {}

  public static void main(String[] args) throws Exception {
    System.out.println("| What | Command | median s | min s | max s | peak MiB | against git |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
    for (int i = 0; i + 3 < args.length; i += 4) {
      int runs = Integer.parseInt(args[i + 1]);
      List<Sample> ours = new ArrayList<>();
      List<Sample> theirs = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        ours.add(run(args[i + 2], run));
        if (!args[i + 3].isEmpty()) {
          theirs.add(run(args[i + 3], run));
        }
      }
      String ratio =
          theirs.isEmpty() ? "" : String.format("%.1fx faster", median(theirs) / median(ours));
      print(args[i], tool(args[i + 2]), ours, ratio);
      if (!theirs.isEmpty()) {
        print(args[i], "`git log --show-signature`", theirs, "1");
      }
    }
  }

  private static String tool(String command) {
    if (command.contains("git-qms.jar")) {
      return "`git-qms`";
    }
    return command.startsWith("java ") ? "`java -version`" : "-";
  }

  private static void print(String what, String tool, List<Sample> samples, String ratio) {
    List<Double> seconds = new ArrayList<>(samples.stream().map(Sample::seconds).toList());
    Collections.sort(seconds);
    long peak = samples.stream().mapToLong(Sample::peakKib).max().orElse(0);
    System.out.printf(
        "| %s | %s | %.2f | %.2f | %.2f | %d | %s |%n",
        what, tool, median(samples), seconds.get(0), seconds.get(seconds.size() - 1),
        peak / 1024, ratio);
    samples.stream()
        .filter(s -> s.exit() != 0)
        .findAny()
        .ifPresent(s -> System.err.println("NOTE: " + what + " ended with exit code " + s.exit()));
  }

  private static double median(List<Sample> samples) {
    List<Double> sorted = new ArrayList<>(samples.stream().map(Sample::seconds).toList());
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static Sample run(String command, int number) throws IOException, InterruptedException {
    List<String> words = List.of(command.replace("{run}", "" + number).split(" "));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
    builder.redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
      peak =
          Math.max(
              peak,
              process.descendants().mapToLong(p -> peakOf(p.pid())).max().orElse(0));
    }
    return new Sample((System.nanoTime() - start) / 1e9, peak, process.exitValue());
  }

  private static long peakOf(long pid) {
    try {
      Optional<String> line =
          Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(l -> l.startsWith("VmHWM:"))
              .findFirst();
      return line.map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }
}
