package org.gitqms.githooks.demo;

/** What is written in the demo. */
final class Script {

  static final String DRAFT_FROM = "";
  static final String DRAFT_TO = "";
  static final String DONE_FROM = "";
  static final String DONE_TO = "";

  private Script() {}
}
