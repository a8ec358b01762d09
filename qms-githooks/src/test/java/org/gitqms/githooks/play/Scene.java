package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Severity;
import org.gitqms.testkit.LedgerSetup;
import org.gitqms.testkit.TestLedger;

/**
 * A server whose hook judges each push, and histories that all begin alike: each is pushed to it
 * with git, and verified where no hook stood.
 */
final class Scene {

  private static final Pattern RULE = Pattern.compile("\\bQMS-[0-9]{3}\\b");
  private static final String LEDGER = "refs/heads/main";

  private final Path folder;
  private final Office office;
  private final String root;
  private int ledgers;

  private Scene(Path folder, Office office, String root) {
    this.folder = folder;
    this.office = office;
    this.root = root;
  }

  /** A server that holds how all these histories begin. */
  static Scene begin(Path folder) throws IOException {
    Office office = Office.overAPath(Files.createDirectories(folder));
    try (TestLedger beginning = setup(folder.resolve("beginning")).init()) {
      Scene scene = new Scene(folder, office, beginning.history().get(0).commit().id());
      office.guard(scene.root);
      scene.push(beginning).succeeds();
      copy(folder.resolve("state"), folder.resolve("kept"));
      return scene;
    }
  }

  private static LedgerSetup setup(Path folder) {
    return TestLedger.setup(folder)
        .people(List.of(Story.CI))
        .policyFile(
            "systems.yml",
            """
            ledger: main
            namespaces: [FLOW]
            systems:
              - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
              - {name: TOOL, paths: [tool/, .mcp.json]}
            ungoverned: [notes/]
            copies:
              - {document: TEMPLATE-CR, path: flow/seed/TEMPLATE-CR.md}
            """);
  }

  /** A new history that begins as all do. */
  TestLedger ledger() {
    return setup(folder.resolve("ledger" + ++ledgers)).init();
  }

  /** The server refuses the push by this rule and no other, and verify finds the same. */
  void refuses(TestLedger ledger, String rule) throws CannotJudgeException {
    String stood = office.git("rev-parse", LEDGER).out();
    try {
      Run push = push(ledger);

      assertThat(push.exit()).as("%s", push).isNotZero();
      assertThat(rules(push.err())).as("%s", push).containsExactly(rule);
      assertThat(office.git("rev-parse", LEDGER).out()).isEqualTo(stood);
      assertThat(errors(ledger)).containsExactly(rule);
    } finally {
      reset();
    }
  }

  /** The server takes the push, and verify finds nothing. */
  void accepts(TestLedger ledger) throws CannotJudgeException {
    try {
      Run push = push(ledger);

      assertThat(push.exit()).as("%s", push).isZero();
      assertThat(office.git("rev-parse", LEDGER).out().strip()).isEqualTo(ledger.tip().name());
      assertThat(errors(ledger)).isEmpty();
    } finally {
      reset();
    }
  }

  /** The rules that verify finds broken where no hook stood. */
  private Set<String> errors(TestLedger ledger) throws CannotJudgeException {
    VerifyRequest request = VerifyRequest.history(ledger.tip().name()).pinnedTo(root);
    return Verifier.of(ledger.repository()).verify(request).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.rule().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Run push(TestLedger ledger) {
    return Run.of(
        ledger.folder(),
        Office.environment(folder),
        List.of("git", "push", "-q", office.hub().toString(), ledger.tip().name() + ":" + LEDGER));
  }

  /** The server stands at the beginning again. */
  private void reset() {
    office.git("update-ref", LEDGER, beginning()).succeeds();
    copy(folder.resolve("kept"), folder.resolve("state"));
  }

  private String beginning() {
    return office
        .git("rev-list", "--first-parent", "--reverse", LEDGER)
        .out()
        .lines()
        .skip(2)
        .findFirst()
        .orElseThrow();
  }

  /** A finding names its rule before it says what is wrong, and it may name others then. */
  private static Set<String> rules(String told) {
    Set<String> rules = new TreeSet<>();
    told.lines().map(RULE::matcher).filter(Matcher::find).forEach(m -> rules.add(m.group()));
    return rules;
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.exists(to)) {
        try (Stream<Path> old = Files.walk(to)) {
          old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
      }
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path target = to.resolve(from.relativize(file));
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
