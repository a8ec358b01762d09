import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Times whole processes, in turn, and prints a table: wall and CPU time, each as the median, and the
 * largest memory of any single process of the tree (Linux: VmHWM). CPU is user and system time of all
 * processes of the tree, as bash tells it. Arguments: runs, then pairs of a name and a command for
 * bash. {@code {run}} in a command is the number of the run.
 */
final class Compare {

  private record Sample(double wall, double cpu, long peakKib, int exit) {}

  public static void main(String[] args) throws Exception {
    int runs = Integer.parseInt(args[0]);
    List<List<Sample>> samples = new ArrayList<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      samples.add(new ArrayList<>());
    }
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < samples.size(); i++) {
        samples.get(i).add(run(args[2 + 2 * i], run));
      }
    }
    System.out.println("| What | wall s | CPU s | peak MiB |");
    System.out.println("| --- | ---: | ---: | ---: |");
    for (int i = 0; i < samples.size(); i++) {
      List<Sample> row = samples.get(i);
      System.out.printf(
          "| %s | %.2f | %.2f | %d |%n",
          args[1 + 2 * i],
          median(row, Sample::wall),
          median(row, Sample::cpu),
          row.stream().mapToLong(Sample::peakKib).max().orElse(0) / 1024);
      String name = args[1 + 2 * i];
      row.stream()
          .filter(s -> s.exit() > 1)
          .findAny()
          .ifPresent(s -> System.err.println("NOTE: " + name + " ended with " + s.exit()));
    }
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
    double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static Sample run(String command, int number) throws IOException, InterruptedException {
    Path times = Files.createTempFile("compare", ".txt");
    String timed =
        "TIMEFORMAT='%U %S'; time { " + command.replace("{run}", "" + number) + " ; } 2>/dev/null";
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", timed);
    builder.redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
    builder.redirectError(times.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, process.descendants().mapToLong(p -> peakOf(p.pid())).max().orElse(0));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    String[] cpu = Files.readString(times, StandardCharsets.UTF_8).strip().split(" ");
    Files.delete(times);
    return new Sample(
        wall, Double.parseDouble(cpu[0]) + Double.parseDouble(cpu[1]), peak, process.exitValue());
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
