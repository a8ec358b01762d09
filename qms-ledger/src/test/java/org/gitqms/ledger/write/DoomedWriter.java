package org.gitqms.ledger.write;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.gitqms.testkit.Cast;

/**
 * Writes one event after the other and says at each step where it is, in a process of its own that
 * is there to be killed. Told to wait, it goes on from a step only when it gets a byte.
 */
final class DoomedWriter {

  private static final int EVENTS = 50;

  private final boolean waits;

  private DoomedWriter(boolean waits) {
    this.waits = waits;
  }

  /** Takes the repository, a folder for keys, the branch, and whether to wait. */
  public static void main(String[] arguments) throws Exception {
    DoomedWriter writer = new DoomedWriter(Boolean.parseBoolean(arguments[3]));
    try (Desk desk =
        Desk.of(Path.of(arguments[0]), Path.of(arguments[1]), Cast.standard().init())) {
      writer.write(desk, arguments[2]);
    }
  }

  private void write(Desk desk, String ref) throws Exception {
    ObjectInserter inserter = new Telling(desk.repository().newObjectInserter());
    try (LedgerSession session = LedgerSession.open(desk.repository(), ref, inserter)) {
      for (int i = 2; i < EVENTS; i++) {
        at("append");
        desk.create(session, String.format("CR-%03d", i));
        if (!session.publish()) {
          throw new IllegalStateException("somebody else writes");
        }
        at("published");
      }
    }
  }

  private void at(String step) throws IOException {
    System.out.println(step);
    System.out.flush();
    if (waits && System.in.read() < 0) {
      System.exit(1);
    }
  }

  /** Tells of objects that come in. */
  private final class Telling extends ObjectInserter.Filter {

    private final ObjectInserter real;

    Telling(ObjectInserter real) {
      this.real = real;
    }

    @Override
    protected ObjectInserter delegate() {
      return real;
    }

    @Override
    public ObjectId insert(int type, byte[] data) throws IOException {
      at("insert");
      return super.insert(type, data);
    }

    @Override
    public void flush() throws IOException {
      at("flush");
      super.flush();
      at("move");
    }
  }
}
