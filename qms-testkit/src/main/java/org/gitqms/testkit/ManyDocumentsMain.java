package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.policy.Seed;

/**
 * Makes a repository with many procedures in force, and a change record that somebody holds, whose
 * key and name git is set up with: for timing the hooks of people.
 */
public final class ManyDocumentsMain {

  private static final int USAGE = 2;
  private static final String SHIPPED = "SOP-001";

  private ManyDocumentsMain() {}

  /** Arguments: the folder to make, how many documents, the file of the key to make. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3 || !arguments[1].matches("[1-9][0-9]{0,3}")) {
      System.err.println("usage: ManyDocumentsMain DIR DOCUMENTS KEY");
      System.exit(USAGE);
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Map<String, Content> procedures = Seed.procedures();
    String text =
        new String(
            java.util.Objects.requireNonNull(procedures.get("QMS/SOP/" + SHIPPED + ".md")).bytes(),
            StandardCharsets.UTF_8);
    LedgerSetup setup = TestLedger.setup(folder).templatesOf("CR");
    int documents = Integer.parseInt(arguments[1]);
    for (int number = 1; number < documents; number++) {
      String id = String.format(Locale.ROOT, "SOP-%03d", number);
      setup.file("QMS/SOP/" + id + ".md", text.replace("# " + SHIPPED, "# " + id));
    }
    try (TestLedger ledger = setup.init()) {
      Person author = ledger.cast().init();
      ledger.by(author).create("CR-001", "Held while the hooks are timed");
      Path key = author.key().writeTo(Path.of(arguments[2]));
      GitProcess git = GitProcess.in(folder, folder.resolve(".git"));
      git.output("config", "gpg.format", "ssh");
      git.output("config", "user.signingkey", key.toAbsolutePath().toString());
      git.output("config", "user.name", author.name());
      git.output("config", "user.email", author.email());
      git.output("config", "commit.gpgsign", "true");
      git.output("reset", "-q", "--hard", "main");
      System.out.println(ledger.snapshot().ids().size() + " documents in " + folder);
    }
  }
}
