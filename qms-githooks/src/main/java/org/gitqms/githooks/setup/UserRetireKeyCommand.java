package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code git qms user retire-key}: a key signs nothing any more; what it signed stays. */
@Command(
    name = "retire-key",
    description = "Propose that a key signs nothing any more; what it has signed stays.")
public final class UserRetireKeyCommand extends EventCommand {

  @Parameters(
      index = "0",
      paramLabel = "FINGERPRINT",
      description = "SHA256:..., as git qms user list shows it")
  private String fingerprint = "";

  @Mixin private ChangeOptions change = new ChangeOptions();
  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    PeopleChange proposal = new PeopleChange(change.change(), text.optional(desk, "retire a key"));
    return proposal.by(
        people -> {
          Principal holder =
              people.stream()
                  .filter(p -> p.keys().stream().anyMatch(this::isMeant))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new CannotActException(
                              "nobody has the key " + fingerprint, "git qms user list"));
          return PeopleChange.replace(people, holder.id(), this::withoutKey);
        });
  }

  @Override
  protected String next(Outcome.Written written) {
    return "somebody of quality approves it: git qms policy approve";
  }

  private Principal withoutKey(Principal old) {
    List<PrincipalKey> keys = new ArrayList<>(old.keys());
    keys.replaceAll(k -> isMeant(k) ? new PrincipalKey(k.key(), true, k.proofText()) : k);
    return new Principal(
        old.id(),
        old.kind(),
        old.name(),
        old.email(),
        old.groups(),
        old.sponsorId(),
        keys,
        old.historicNames());
  }

  private boolean isMeant(PrincipalKey key) {
    return key.key().fingerprint().equals(fingerprint);
  }
}
