package org.gitqms.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gitqms.rules.people.Group;

/**
 * A long ordinary history: many documents on their way at the same time, with reviews that ask for
 * more, rejections, variances and revisions among them. The same length and seed give the same
 * commit ids.
 */
public final class BulkHistory {

  private static final int PERCENT = 100;
  private static final int LEAST_OPEN = 4;
  private static final int MOST_OPEN = 40;
  private static final List<Person> STAFF =
      List.of(
          Person.human("ivo", "Ivo Holm", Group.INITIATOR),
          Person.human("iris", "Iris Lund", Group.INITIATOR),
          Person.human("ian", "Ian Moss", Group.INITIATOR),
          Person.human("qs", "Quinn Sand", Group.QUALITY),
          Person.human("rita", "Rita Falk", Group.REVIEWER),
          Person.human("rolf", "Rolf Gade", Group.REVIEWER));

  private final TestLedger ledger;
  private final Random random;
  private final List<BulkDocument> open = new ArrayList<>();
  private int changes;
  private int investigations;
  private int procedures;

  private BulkHistory(TestLedger ledger, long seed) {
    this.ledger = ledger;
    this.random = new Random(seed);
  }

  /**
   * Writes a bare repository of one pack: genesis, two {@code govern} events, and then this many
   * events about documents.
   *
   * @param repository a folder that is empty or not there yet
   */
  public static TestLedger write(Path repository, int events, long seed) {
    TestLedger ledger =
        TestLedger.setup(repository).people(STAFF).init(ObjectStore.packed(repository));
    BulkHistory history = new BulkHistory(ledger, seed);
    int atOnce = Math.max(LEAST_OPEN, Math.min(MOST_OPEN, events / PERCENT));
    for (int i = 0; i < events; i++) {
      history.step(atOnce);
    }
    ledger.store().unpack();
    return ledger.replaceTip(ledger.tip());
  }

  private void step(int atOnce) {
    ledger.clock().advance(Duration.ofSeconds(random.nextInt(1800)));
    open.removeIf(BulkDocument::isDone);
    BulkDocument document;
    if (open.size() < atOnce) {
      // Created at once, since ids are given in the order of creation.
      document = next();
      open.add(document);
    } else {
      document = open.get(random.nextInt(open.size()));
    }
    document.step();
  }

  private BulkDocument next() {
    int kind = random.nextInt(PERCENT);
    if (kind < 65) {
      return document("CR", ++changes).executing(2 + random.nextInt(6), random.nextInt(3));
    }
    if (kind < 75) {
      return document("INV", ++investigations).executing(1 + random.nextInt(4), random.nextInt(2));
    }
    return document("SOP", ++procedures).revised(random.nextInt(5));
  }

  private BulkDocument document(String type, int number) {
    return new BulkDocument(ledger, String.format("%s-%03d", type, number), team(), random);
  }

  private Team team() {
    Cast cast = ledger.cast();
    return new Team(
        one(List.of(cast.init(), cast.agent(), STAFF.get(0), STAFF.get(1), STAFF.get(2))),
        one(List.of(cast.qa(), cast.qb(), STAFF.get(3))),
        one(List.of(cast.rev(), STAFF.get(4), STAFF.get(5))));
  }

  private Person one(List<Person> people) {
    return people.get(random.nextInt(people.size()));
  }
}
