package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Seed;

/** How a repository for a test begins. */
public final class LedgerSetup {

  private static final String TEMPLATE = "QMS/TEMPLATE/TEMPLATE-";

  private final Path folder;
  private final TreeMap<String, Content> files = new TreeMap<>(Seed.templates());
  private boolean bare;
  private boolean governed = true;
  private Cast cast = Cast.standard();
  private List<Person> extras = List.of();
  private Map<String, String> codeBefore = Map.of();
  private FakeClock clock = FakeClock.standard();

  LedgerSetup(Path folder) {
    this.folder = folder;
  }

  /** A bare repository; else the folder has a work tree, which stays empty until filled. */
  public LedgerSetup bare() {
    bare = true;
    return this;
  }

  /** Without the two {@code govern} events that otherwise follow genesis. */
  public LedgerSetup ungoverned() {
    governed = false;
    return this;
  }

  public LedgerSetup cast(Cast people) {
    cast = people;
    return this;
  }

  /** More people than the cast. */
  public LedgerSetup people(Collection<Person> more) {
    extras = List.copyOf(more);
    return this;
  }

  public LedgerSetup clock(FakeClock other) {
    clock = other;
    return this;
  }

  /** With the templates of these types only: judging a genesis takes as long as its texts. */
  public LedgerSetup templatesOf(String... types) {
    Set<String> kept =
        Arrays.stream(types).map(t -> TEMPLATE + t + ".md").collect(Collectors.toSet());
    files.keySet().removeIf(path -> path.startsWith(TEMPLATE) && !kept.contains(path));
    return this;
  }

  /** One file more in genesis, or another text for one that is there anyway. */
  public LedgerSetup file(String path, String text) {
    files.put(path, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Another text for a policy file, such as {@code rules.yml}. */
  public LedgerSetup policyFile(String name, String text) {
    return file(PolicyReader.FOLDER + name, text);
  }

  /** Commits of code before genesis: the folder already is somebody's repository. */
  public LedgerSetup codeBefore(Map<String, String> texts) {
    codeBefore = Map.copyOf(texts);
    return this;
  }

  /** Makes the repository, with a genesis signed by the administrator. */
  public TestLedger init() {
    return init(ObjectStore.loose(folder, bare));
  }

  TestLedger init(ObjectStore store) {
    List<Person> people = Stream.concat(cast.all().stream(), extras.stream()).toList();
    TestLedger ledger = new TestLedger(store, cast, people, clock);
    if (!codeBefore.isEmpty()) {
      ledger.by(cast.init()).code("Work of the time before", codeBefore);
    }
    TreeMap<String, Content> all = new TreeMap<>(Seed.policy(Cast.principals(people)));
    all.putAll(files);
    ledger.by(cast.admin()).genesis(all);
    if (governed) {
      ledger.by(cast.admin()).govern();
      ledger.by(cast.qa()).govern();
    }
    return ledger;
  }
}
