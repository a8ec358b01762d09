package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code git qms user declare-compromise}: a key is in wrong hands. */
@Command(
    name = "declare-compromise",
    description = "Declare that a key is in wrong hands; what rests on it is suspect from now on.")
public final class UserDistrustCommand extends EventCommand {

  @Parameters(
      index = "0",
      paramLabel = "FINGERPRINT",
      description = "SHA256:..., as git qms user list shows it")
  private String fingerprint = "";

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said = text.required(desk, "declare a key compromised");
    return (state, actor) ->
        List.of(
            Step.of(
                Event.by(actor.id(), EventKind.DECLARE_COMPROMISE)
                    .with(TrailerKey.KEY, fingerprint)
                    .saying(said)));
  }
}
