package org.gitqms.ledger.trace;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Tracer;
import org.jspecify.annotations.Nullable;

/** One trace of a clone, as every door runs it: drafts are written first if that is asked for. */
public final class TraceRun {

  private final Desk desk;
  private final TraceFiles files;
  private final List<String> written;

  private TraceRun(Desk desk, TraceFiles files, List<String> written) {
    this.desk = desk;
    this.files = files;
    this.written = List.copyOf(written);
  }

  /**
   * What to write into the drafts of matrices.
   *
   * @param reviewed requirements whose rows were looked at again
   * @param qualified a name of the commit on which the tests ran, or null to leave what is named
   */
  public record Update(Set<RequirementId> reviewed, @Nullable String qualified) {
    public Update {
      reviewed = Set.copyOf(reviewed);
    }

    /** Rows, totals and results, and nothing that a person has to say. */
    public static Update ofResults() {
      return new Update(Set.of(), null);
    }
  }

  /**
   * Finds what is traced. Changes nothing.
   *
   * @throws CannotActException if there is no ledger here, or no such commit
   */
  public static TraceRun reading(Desk desk, TraceRequest request)
      throws IOException, CannotActException, CannotJudgeException {
    return new TraceRun(desk, Tracing.find(desk, request), List.of());
  }

  /**
   * Writes what is traced into every draft of a matrix that is in the hands of who works here, all
   * of them or none; then finds what is traced with these.
   *
   * @throws CannotActException if there is no such draft, or one that cannot be written into
   */
  public static TraceRun updating(Desk desk, TraceRequest request, Update update)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    String name = update.qualified();
    @Nullable String commit = name == null ? null : Tracing.commitId(desk, name);
    List<String> written =
        MatrixDrafts.update(
            desk, Tracing.find(desk, request), request.plain(), update.reviewed(), commit);
    return new TraceRun(desk, Tracing.find(desk, request), written);
  }

  /** The paths of the drafts that have changed. */
  public List<String> written() {
    return written;
  }

  /** Traces everything, whatever is remembered. */
  public Trace whole() {
    return Tracer.trace(files.read());
  }

  /**
   * What a trace adds up to, by what the last one in this clone has left behind.
   *
   * @param tool the version of the program
   */
  public TraceSummary remembered(String tool) throws IOException {
    return Remembered.trace(desk, files, tool);
  }
}
