package org.gitqms.githooks.setup;

import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.rules.record.DocumentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every proposal of a policy change has. */
final class ChangeOptions {

  @Option(
      names = "--change",
      paramLabel = "CR",
      converter = DocumentIdOption.class,
      description = "the change record in execution that authorises it; needed once governed")
  private @Nullable DocumentId change;

  @Nullable DocumentId change() {
    return change;
  }
}
