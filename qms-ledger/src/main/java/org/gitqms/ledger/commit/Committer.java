package org.gitqms.ledger.commit;

import java.util.Map;
import java.util.Optional;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Identity;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.desk.Surroundings;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;

/**
 * Who makes a commit, as git will write it.
 *
 * @param identity the principal behind the key
 * @param author the git author
 * @param committer the git committer
 */
record Committer(Identity identity, Ident author, Ident committer) {

  /** Git may have begun this many seconds before its hook; else the date was not git's own. */
  private static final long LATE = 60;

  static Committer of(HookPlace place, Settings settings, People people)
      throws CannotActException, SigningException {
    Surroundings around = place.around();
    Identity identity =
        Identity.of(Identity.key(settings, around.home(), around.agentSocket()), people);
    Principal principal = identity.principal();
    Ident author =
        place
            .author()
            .orElseGet(
                () -> new Ident(principal.name(), principal.email(), place.begun(), "+0000"));
    long age = place.begun() - author.time();
    Ident committer =
        new Ident(
            word(place.environment(), settings, "GIT_COMMITTER_NAME", "name", principal.name()),
            word(place.environment(), settings, "GIT_COMMITTER_EMAIL", "email", principal.email()),
            Math.abs(age) <= LATE ? author.time() : place.begun(),
            author.zone());
    return new Committer(identity, author, committer);
  }

  /** Where git takes a name or an address from; without a setting, git's own guess is not known. */
  private static String word(
      Map<String, String> environment,
      Settings settings,
      String variable,
      String setting,
      String unknown) {
    return Optional.ofNullable(environment.get(variable))
        .or(() -> settings.value("committer." + setting))
        .or(() -> settings.value("user." + setting))
        .orElse(unknown);
  }
}
