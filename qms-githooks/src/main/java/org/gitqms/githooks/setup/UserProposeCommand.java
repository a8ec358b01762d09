package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.people.SshPublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms user propose}: somebody new, or a change to somebody. */
@Command(name = "propose", description = "Propose somebody new, or a change to somebody.")
public final class UserProposeCommand extends EventCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "the id, such as rita; never reused (default: that of the enrolment)")
  private String id = "";

  @Option(names = "--name", paramLabel = "NAME", description = "the full name")
  private @Nullable String name;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "the address")
  private @Nullable String email;

  @Option(
      names = "--groups",
      paramLabel = "GROUP",
      split = ",",
      description = "administrator, initiator, quality, reviewer")
  private @Nullable List<String> groups;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "file of a public key; once governed, a new key needs an enrolment")
  private @Nullable Path key;

  @Option(
      names = "--enrolment",
      paramLabel = "FILE",
      description = "what the person's git qms user enrol has printed")
  private @Nullable Path enrolment;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "human",
      description = "human, agent or ci (default: human)")
  private String kind = "human";

  @Option(names = "--sponsor", paramLabel = "ID", description = "who answers for an agent")
  private @Nullable String sponsor;

  @Option(names = "--leaves", description = "has left: no groups, and all keys retired")
  private boolean leaves;

  @Mixin private ChangeOptions change = new ChangeOptions();
  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    List<PrincipalKey> added = new ArrayList<>();
    if (key != null) {
      added.add(new PrincipalKey(publicKey(key), false));
    }
    if (enrolment != null) {
      added.addAll(enrolled(enrolment));
    }
    if (id.isBlank()) {
      throw new CannotActException(
          "nobody is named", "git qms user propose ID ...; or --enrolment FILE");
    }
    Set<Group> wanted = groups();
    PeopleChange proposal =
        new PeopleChange(change.change(), text.optional(desk, "propose a change of people"));
    return proposal.by(
        people ->
            people.stream().anyMatch(p -> p.id().equals(id))
                ? PeopleChange.replace(people, id, old -> changed(old, wanted, added))
                : with(people, created(wanted, added)));
  }

  @Override
  protected String next(Outcome.Written written) {
    return "somebody of quality approves it: git qms policy approve";
  }

  /** Takes the person out of the form, and what the form says of him. */
  private List<PrincipalKey> enrolled(Path form) throws IOException, CannotActException {
    Principal asking = EnrolmentForm.read(form);
    if (!id.isBlank() && !id.equals(asking.id())) {
      throw new CannotActException(
          form + " is the enrolment of " + asking.id() + ", not of " + id,
          "git qms user propose --enrolment " + form);
    }
    id = asking.id();
    name = name == null ? asking.name() : name;
    email = email == null ? asking.email() : email;
    return asking.keys();
  }

  private Principal created(Set<Group> wanted, List<PrincipalKey> keys) throws CannotActException {
    boolean grouped = groups != null || PrincipalKind.CI.word().equals(kind);
    if (name == null || email == null || !grouped) {
      throw new CannotActException(
          "somebody new needs a name, an address and groups",
          "git qms user propose "
              + id
              + " --name NAME --email ADDRESS --groups reviewer --key FILE");
    }
    PrincipalKind what =
        PrincipalKind.parse(kind)
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no kind '" + kind + "'", "--kind human, agent, ci"));
    return new Principal(id, what, name, email, wanted, sponsor, keys, Set.of());
  }

  private Principal changed(Principal old, Set<Group> wanted, List<PrincipalKey> added) {
    List<PrincipalKey> keys = new ArrayList<>(old.keys());
    for (PrincipalKey each : added) {
      if (keys.stream().noneMatch(k -> k.key().equals(each.key()))) {
        keys.add(each);
      }
    }
    if (leaves) {
      keys.replaceAll(k -> new PrincipalKey(k.key(), true, k.proofText()));
    }
    return new Principal(
        old.id(),
        old.kind(),
        name == null ? old.name() : name,
        email == null ? old.email() : email,
        leaves ? Set.of() : groups == null ? old.groups() : wanted,
        sponsor == null ? old.sponsorId() : sponsor,
        keys,
        old.historicNames());
  }

  private Set<Group> groups() throws CannotActException {
    Set<Group> wanted = EnumSet.noneOf(Group.class);
    for (String word : groups == null ? List.<String>of() : groups) {
      if (word.isBlank()) {
        continue;
      }
      wanted.add(
          Group.parse(word.strip())
              .orElseThrow(
                  () ->
                      new CannotActException(
                          "there is no group '" + word + "'",
                          "--groups administrator,initiator,quality,reviewer")));
    }
    return wanted;
  }

  private static List<Principal> with(List<Principal> people, Principal one) {
    List<Principal> all = new ArrayList<>(people);
    all.add(one);
    return all;
  }

  private static SshPublicKey publicKey(Path file) throws IOException, CannotActException {
    if (!Files.isRegularFile(file)) {
      throw new CannotActException("there is no file " + file, "name the .pub file of the key");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (text.contains("PRIVATE KEY")) {
      throw new CannotActException(
          file + " is the private half of a key, which nobody else should have",
          "name its public half: --key " + file + ".pub");
    }
    Optional<SshPublicKey> key = text.lines().findFirst().flatMap(SshPublicKey::parse);
    return key.orElseThrow(
        () ->
            new CannotActException(
                file + " holds no public key that may sign",
                "an Ed25519, ECDSA P-256 or hardware (sk-) key: ssh-keygen -t ed25519"));
  }
}
