package org.gitqms.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** Records with everything that can stand in one, the same for the same seed. */
final class RandomRecords {

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  DocumentRecord next() {
    return DocumentRecord.created(
            new DocumentId("CR-001-VAR-" + (100 + random.nextInt(900))),
            "CR",
            title(),
            List.of(Status.values()).get(random.nextInt(Status.values().length)),
            version())
        .change()
        .owner(some("ann"))
        .handedTo("init")
        .owner(some("init"))
        .holder(some("historic:lead"))
        .parent(random.nextBoolean() ? new DocumentId("CR-001") : null)
        .variance(some("type-1"))
        .retiring(random.nextBoolean())
        .assignees(names())
        .outcomes(answers("recommend"))
        .approvals(answers("approve"))
        .contributors(names())
        .authors(names())
        .approved(
            random.nextBoolean() ? new Approved(version(), digest(), answers("approve")) : null)
        .frozen(digest())
        .imported(random.nextBoolean() ? new Imported("a b/c.jsonl", random.nextInt(99)) : null)
        .done();
  }

  LedgerState nextLedger() {
    boolean importing = random.nextBoolean();
    Digest store = Digest.of(new byte[] {(byte) random.nextInt()});
    return new LedgerState(
        importing ? store : null,
        importing && random.nextBoolean(),
        names(),
        random.nextBoolean(),
        random.nextBoolean()
            ? new LedgerState.Proposal("admin", names(), some("CR-001"), store)
            : null,
        names());
  }

  byte[] mutation(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + ' ' + text.substring(at);
          case 2 ->
              text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at + 1);
          default -> text.substring(0, at);
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private Version version() {
    return new Version(random.nextInt(9), random.nextInt(99));
  }

  private String title() {
    return List.of("A change", "T \"\\ /", "\u00c4 \u4e2d \ud83d\ude00", "{}", "a\tb")
        .get(random.nextInt(5));
  }

  private @org.jspecify.annotations.Nullable String some(String value) {
    return random.nextBoolean() ? value : null;
  }

  private @org.jspecify.annotations.Nullable Digest digest() {
    return random.nextBoolean() ? Digest.of(new byte[] {(byte) random.nextInt()}) : null;
  }

  private List<String> names() {
    List<String> all = new ArrayList<>();
    for (String name : List.of("ann", "init", "qa")) {
      if (random.nextBoolean()) {
        all.add(name);
      }
    }
    return all;
  }

  private List<Answer> answers(String verdict) {
    List<Answer> all = new ArrayList<>();
    for (String name : names()) {
      Digest content = Digest.of(name.getBytes(StandardCharsets.UTF_8));
      all.add(new Answer(name, names(), verdict, content, "SHA256:" + name));
    }
    return all;
  }
}
