package org.gitqms.githooks;

/** Tells of events that the server does not have. */
public final class Unshared {

  private Unshared() {}

  /** How many, and what shares them. */
  public static String words(int events) {
    return (events == 1 ? "1 event: " : events + " events: ") + "git push";
  }
}
