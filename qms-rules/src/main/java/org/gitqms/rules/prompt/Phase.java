package org.gitqms.rules.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gitqms.rules.workflow.Lifecycle;

/** At which point of a document's life somebody is asked; the second folder of a prompt's path. */
public enum Phase {
  /** Of an executable document: may the work begin? */
  PRE,
  /** Of an executable document: was the work done? */
  POST,
  /** Of any other document: may the text come into force? */
  EFFECTIVE,
  /** Of a document in force: may it retire? Only approvers are asked. */
  RETIREMENT;

  /** Reads the name of a folder. */
  public static Optional<Phase> parse(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }

  /** The name of the folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if documents of this lifecycle come to this point, and are asked about there. */
  public boolean occurs(Task task, Lifecycle lifecycle) {
    return switch (this) {
      case PRE, POST -> lifecycle == Lifecycle.EXECUTABLE;
      case EFFECTIVE -> lifecycle == Lifecycle.NON_EXECUTABLE;
      case RETIREMENT -> lifecycle == Lifecycle.NON_EXECUTABLE && task == Task.APPROVAL;
    };
  }
}
