package org.gitqms.githooks.client;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.gitqms.ledger.commit.HookPlace;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.report.TextReport;
import org.gitqms.rules.finding.Finding;

/**
 * One run of a hook.
 *
 * @param place where git runs it
 * @param arguments what git says to it
 * @param in what git gives it to read
 * @param err where it speaks to the person
 */
public record HookCall(HookPlace place, List<String> arguments, InputStream in, PrintStream err) {

  public HookCall {
    arguments = List.copyOf(arguments);
  }

  /** An argument; empty if there are fewer. */
  String argument(int at) {
    return at < arguments.size() ? arguments.get(at) : "";
  }

  /** Says what was found. */
  void show(List<Finding> findings) {
    findings.forEach(finding -> err.print(TextReport.plain().render(finding)));
    err.flush();
  }

  /** Says what was found; true if git may go on. */
  boolean tell(Ruling ruling) {
    show(ruling.findings());
    if (!ruling.allows()) {
      err.println("git-qms: refused");
    }
    err.flush();
    return ruling.allows();
  }

  /** Says what is wrong, and what to do. */
  void complain(String message, String fix) {
    err.println("git-qms: " + message);
    err.println("fix: " + fix);
    err.flush();
  }
}
