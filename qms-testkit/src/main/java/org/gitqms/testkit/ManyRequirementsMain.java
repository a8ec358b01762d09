package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/**
 * Makes a repository with many specifications of 100 requirements each, and as many test classes
 * with a test for each, for timing traces. Its last commit puts the specifications in place without
 * events: a trace reads the state, and does not prove how it came about.
 */
public final class ManyRequirementsMain {

  private static final int USAGE = 2;
  private static final int EACH = 100;

  private ManyRequirementsMain() {}

  /**
   * Arguments: the folder to make, how many specifications, and the shape of what they hold. Flat:
   * nothing is derived from anything, and beside the repository, in DIR.oft, the same items lie as
   * OpenFastTrace writes them. Matrix: flat, with a matrix for each, and results of all tests.
   * Chain: each requirement is derived from the one before. Ladder: each from both of the rung
   * before.
   */
  public static void main(String[] arguments) throws Exception {
    boolean fit =
        arguments.length == 3
            && arguments[1].matches("[1-9][0-9]{0,2}")
            && arguments[2].matches("flat|matrix|chain|ladder");
    if (!fit) {
      System.err.println("usage: ManyRequirementsMain DIR SPECIFICATIONS flat|matrix|chain|ladder");
      System.exit(USAGE);
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(String.format(Locale.ROOT, "A%03d", i));
    }
    LedgerSetup setup = TestLedger.setup(folder).templatesOf("CR");
    setup.file(
        "QMS/.policy/systems.yml",
        "ledger: main\nnamespaces: [" + String.join(", ", names) + "]\nsystems: []\n");
    try (TestLedger ledger = setup.init()) {
      GitProcess git = GitProcess.in(folder, folder.resolve(".git"));
      git.output("config", "user.name", "bench");
      git.output("config", "user.email", "bench@localhost");
      git.output("config", "commit.gpgsign", "false");
      git.output("reset", "-q", "--hard", "main");
      for (int i = 0; i < count; i++) {
        write(folder, names, i, arguments[2]);
      }
      file(folder, ".gitignore", "target/\n".getBytes(StandardCharsets.UTF_8));
      git.output("add", "-A");
      git.output("commit", "-q", "--no-verify", "-m", "Specifications and tests");
      System.out.println(ledger.cast().init().name() + ": " + count * EACH + " requirements");
    }
  }

  private static void write(Path folder, List<String> names, int number, String shape)
      throws Exception {
    String name = names.get(number);
    DocumentId id = new DocumentId("SDLC-" + name + "-RS");
    DocumentRecord record =
        DocumentRecord.created(
            id, "RS", "Requirements of " + name, Status.EFFECTIVE, new Version(1, 0));
    file(folder, "QMS/.records/" + id + ".json", RecordJson.write(record));
    StringBuilder specification =
        new StringBuilder(
            """
            ---
            title: Requirements of %1$s
            revision_summary: First
            ---

            # %2$s: Requirements of %1$s

            ## 4. Requirements

            | Id | Requirement | Verification | Derived from |
            |----|-------------|--------------|--------------|
            """
                .formatted(name, id));
    StringBuilder tests = new StringBuilder("package acme.part;\n\nclass Part" + name + "Test {\n");
    for (int i = 0; i < EACH; i++) {
      specification.append(
          String.format(
              Locale.ROOT,
              "| %s | The system must answer request %d of part %s within two seconds and keep a"
                  + " record of it. | unit test | %s |\n",
              requirement(names, number, i),
              i,
              name,
              from(names, number, i, shape)));
      tests.append(
          String.format(
              Locale.ROOT,
              """

                @Test
                @Verifies("%s")
                void answersRequest%d() {
                  assertEquals(%d, new Part().answer(%d));
                }
              """,
              requirement(names, number, i),
              i,
              i,
              i));
    }
    String documents = "QMS/SDLC-" + name + "/";
    file(folder, documents + id + ".md", bytes(specification));
    file(folder, "src/Part" + name + "Test.java", bytes(tests.append("}\n")));
    if (shape.equals("matrix")) {
      DocumentId matrix = new DocumentId("SDLC-" + name + "-RTM");
      DocumentRecord ofMatrix =
          DocumentRecord.created(
              matrix, "RTM", "Matrix of " + name, Status.EFFECTIVE, new Version(1, 0));
      file(folder, "QMS/.records/" + matrix + ".json", RecordJson.write(ofMatrix));
      file(folder, documents + matrix + ".md", matrix(name, specification.toString()));
      file(folder, "target/surefire-reports/TEST-Part" + name + ".xml", results(name));
    }
    if (shape.equals("flat")) {
      PeerItems.write(folder.resolveSibling(folder.getFileName() + ".oft"), name, EACH);
    }
  }

  private static byte[] matrix(String name, String specification) {
    DocumentText text = new DocumentText("RS.md", bytes(new StringBuilder(specification)));
    Specification read = Specification.read(ParsedDocument.parse(text));
    Requirements marks = Requirements.of(List.of(read));
    StringBuilder matrix =
        new StringBuilder(
            """
            | Requirement | Verified by | Kind | Result | Reviewed |
            |-------------|-------------|------|--------|----------|
            """);
    int test = 0;
    for (Requirement requirement : read.requirements()) {
      matrix.append(
          String.format(
              Locale.ROOT,
              "| %s | `acme.part.Part%sTest.answersRequest%d` | unit test | Pass | %s |\n",
              requirement.id(),
              name,
              test++,
              marks.mark(requirement.id()).orElseThrow()));
    }
    return bytes(
        matrix.append(
            """

            | Suite | Tests | Passed | Failed | Skipped |
            |-------|-------|--------|--------|---------|
            | . | 50000 | 50000 | 0 | 0 |
            | Total | 50000 | 50000 | 0 | 0 |
            """));
  }

  private static byte[] results(String name) {
    StringBuilder xml = new StringBuilder("<testsuite tests=\"" + EACH + "\">\n");
    for (int i = 0; i < EACH; i++) {
      xml.append("<testcase classname=\"acme.part.Part").append(name).append("Test\" name=\"");
      xml.append("answersRequest").append(i).append("\" time=\"0.001\"/>\n");
    }
    return bytes(xml.append("</testsuite>\n"));
  }

  private static String requirement(List<String> names, int number, int i) {
    return String.format(Locale.ROOT, "REQ-%s-%03d", names.get(number), i);
  }

  /** What a requirement is derived from: the one before it, or both of the rung before it. */
  private static String from(List<String> names, int number, int i, String shape) {
    int at = number * EACH + i;
    return switch (shape) {
      case "chain" -> at == 0 ? "" : before(names, at - 1);
      case "ladder" -> {
        int rung = at / 2 * 2;
        yield rung == 0 ? "" : before(names, rung - 2) + ", " + before(names, rung - 1);
      }
      default -> "";
    };
  }

  private static String before(List<String> names, int at) {
    return requirement(names, at / EACH, at % EACH);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void file(Path folder, String path, byte[] bytes) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
