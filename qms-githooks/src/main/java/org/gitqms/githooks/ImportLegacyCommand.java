package org.gitqms.githooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.legacy.ImportPeople;
import org.gitqms.ledger.legacy.LegacyImport;
import org.gitqms.ledger.legacy.LegacyStore;
import org.gitqms.ledger.legacy.LegacyStoreException;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.report.TextReport;
import org.gitqms.rules.finding.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms import legacy}: a store of the older system becomes a new git repository. */
@Command(
    name = "legacy",
    description = "Turn a store of the older system into a new git repository.",
    mixinStandardHelpOptions = true)
final class ImportLegacyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "the store, with .meta and .audit")
  private Path store = Path.of(".");

  @Parameters(
      index = "1",
      paramLabel = "REPO",
      description = "the folder to make; must not exist, or be empty")
  private Path target = Path.of(".");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "SSH key that signs: a private key file, or a public one whose private half ssh-agent has"
              + " (default: a throw-away key)")
  private @Nullable Path key;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "people file; 'historic: [name]' says for whom a principal stands")
  private @Nullable Path people;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "zone of times that are written without one (default: UTC)")
  private String zone = "UTC";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "commit date, as 2026-02-10T12:00:00Z (default: the store's last entry)")
  private @Nullable String date;

  @Override
  public Integer call() {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      return run(console);
    } catch (LegacyStoreException e) {
      for (Finding finding : e.findings()) {
        console.err().print(TextReport.plain().render(finding));
      }
      console.err().println("git-qms: " + e.getMessage() + "; nothing was written");
      return ExitCode.FINDINGS;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    } catch (SigningException e) {
      return console.cannot(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException e) {
      return console.cannot(
          "a file cannot be read or written: " + e.getMessage(), "check path and permissions");
    }
  }

  private int run(Console console)
      throws LegacyStoreException, CannotJudgeException, SigningException, IOException {
    if (target.toAbsolutePath().normalize().startsWith(store.toAbsolutePath().normalize())) {
      return console.cannot(
          "the repository would lie in the store", "name a folder outside of " + store);
    }
    if (people != null && key == null) {
      return console.cannot(
          "--people needs --key: the importer signs with a key that stands in that file",
          "give the key of the importer as --key FILE");
    }
    ZoneId zoneId;
    Instant asked;
    try {
      zoneId = ZoneId.of(zone);
      asked = date == null ? null : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException e) {
      return console.cannot(
          "not a zone or date: " + e.getMessage(),
          "--zone Europe/Berlin --date 2026-02-10T12:00:00Z");
    }
    Signer signer =
        key == null ? KeyFileSigner.generateEd25519() : SigningKey.of(key, Here.agent()).signer();
    ImportPeople known =
        people == null
            ? ImportPeople.onlyImporter(signer.publicKey())
            : ImportPeople.read(people.toString(), Files.readAllBytes(people), signer.publicKey());
    LegacyStore read = LegacyStore.read(store, zoneId);
    Instant commitDate = asked == null ? LegacyImport.lastEntry(read) : asked;
    LegacyImport.Result result = new LegacyImport(read, known, signer, commitDate).into(target);
    tell(console, result);
    return ExitCode.OK;
  }

  private void tell(Console console, LegacyImport.Result result) {
    console.println(
        "imported "
            + result.entries()
            + " entries ("
            + result.lines()
            + " lines) of "
            + result.documents()
            + (result.documents() == 1 ? " document into " : " documents into ")
            + target);
    console.println("genesis " + result.genesis());
    console.println("tip     " + result.tip());
    if (key == null) {
      console.println(
          "signed with a throw-away key, which is gone: name your own with --key for real use");
    }
    console.println(
        result.differences().isEmpty()
            ? "every record agrees with the store's own"
            : "records that differ from the store's own: " + result.differences().size());
    result.differences().forEach(d -> console.println("  " + d));
    console.println(
        "files no line explains, kept under QMS/.imported: " + result.unexplained().size());
    result.unexplained().forEach(u -> console.println("  " + u.file().path() + ": " + u.reason()));
    console.println("try: git qms verify --root " + result.genesis() + " " + target);
  }
}
