package org.gitqms.githooks.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.ledger.commit.PushCheck;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.git.CannotJudgeException;

/** Looks at what is about to be sent. */
final class PrePush {

  private PrePush() {}

  static Ruling run(HookCall call) throws IOException, CannotJudgeException {
    List<String> lines =
        new String(call.in().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return PushCheck.check(call.place(), call.argument(0), lines);
  }
}
