package org.gitqms.report;

import org.gitqms.rules.finding.Severity;

/** How weight is shown on a terminal: not at all, or with ANSI colours. */
public enum Palette {
  PLAIN,
  COLOUR;

  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";
  private static final String GREY = "90";

  /** The text in the colour of a weight. */
  public String weighed(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint(RED, text);
      case WARNING -> paint(YELLOW, text);
      case HISTORICAL -> paint(GREY, text);
    };
  }

  /** The text as good news, or as bad. */
  public String outcome(boolean accepted, String text) {
    return paint(accepted ? GREEN : RED, text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
