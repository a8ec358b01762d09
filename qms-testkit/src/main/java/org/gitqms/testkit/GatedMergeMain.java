package org.gitqms.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.workflow.Status;

/**
 * Writes a ledger whose last commit is a merge of qualified code, for measurements: {@code
 * GatedMergeMain DIR EVENTS}, with that many events since code came in before.
 */
public final class GatedMergeMain {

  private static final Person CI = Person.ci("ci", "Build server");

  private GatedMergeMain() {}

  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("usage: GatedMergeMain DIR EVENTS");
      System.exit(2);
    }
    try (TestLedger ledger = setup(Path.of(arguments[0])).init()) {
      Person init = ledger.cast().init();
      ledger.by(init).create("CR-001", "Work").checkinPlan("CR-001", "flow/");
      ledger.lead("CR-001", Status.IN_EXECUTION);
      Qualification flow = Qualification.of(ledger, CI, "FLOW");
      merge(ledger, flow, "first", "1\n");
      ledger.by(init).create("CR-002", "More work").checkin("CR-002");
      for (int i = 0; i < Integer.parseInt(arguments[1]) / 2; i++) {
        ledger.by(init).checkout("CR-002").discard("CR-002");
      }
      merge(ledger, flow, "second", "2\n");
    }
  }

  private static LedgerSetup setup(Path folder) {
    return TestLedger.setup(folder)
        .bare()
        .templatesOf("CR", "RS", "RTM")
        .people(List.of(CI))
        .policyFile(
            "systems.yml",
            """
            ledger: main
            namespaces: [FLOW]
            systems:
              - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
            """);
  }

  private static void merge(TestLedger ledger, Qualification flow, String name, String text) {
    CodeBranch branch =
        ledger
            .branch(name)
            .commit(
                ledger.cast().init(),
                CodeBranch.citing("CR-001", "Work"),
                Map.of("flow/a.c", text));
    flow.specify().attest(branch.tip(), Qualification.PASSED).name(branch.tip().name());
    ledger.by(ledger.cast().init()).merge(branch);
  }
}
