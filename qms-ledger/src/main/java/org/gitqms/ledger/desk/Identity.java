package org.gitqms.ledger.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who works here: the principal whose key git is set up to sign with. Nobody can say that he is
 * somebody else.
 *
 * @param principal as the people file has it
 * @param key the key
 */
public record Identity(Principal principal, SigningKey key) {

  private static final String SET_UP = "git qms hooks install --key ~/.ssh/id_ed25519";

  /**
   * The key that git is configured to sign with.
   *
   * @param home what {@code ~} stands for
   * @param agent the socket of ssh-agent, or null if there is none
   * @throws SigningException if none is set up, or it is no SSH key
   */
  public static SigningKey key(Settings settings, Path home, @Nullable Path agent)
      throws SigningException {
    Optional<String> format = settings.value("gpg.format");
    if (format.isPresent() && !format.get().equals("ssh")) {
      throw new SigningException(
          "git is set up to sign with " + format.get() + ", and events are signed with SSH keys",
          "git config gpg.format ssh");
    }
    Optional<String> setting = settings.value("user.signingkey");
    if (setting.isEmpty()) {
      throw new SigningException("git does not know yet which key signs for you", SET_UP);
    }
    return SigningKey.named(setting.get(), settings.folder(), home, agent);
  }

  /**
   * The principal behind a key.
   *
   * @throws CannotActException if nobody is enrolled with it
   */
  public static Identity of(SigningKey key, People people) throws CannotActException {
    Optional<Principal> holder = people.holderOf(key.publicKey());
    if (holder.isEmpty()) {
      throw new CannotActException(
          "nobody is enrolled with your key " + key.publicKey().fingerprint(),
          "git qms user enrol, and give what it prints to an administrator");
    }
    if (!holder.get().holdsActive(key.publicKey())) {
      throw new CannotActException(
          "your key " + key.publicKey().fingerprint() + " is retired",
          "sign with another of your keys: git config user.signingkey FILE");
    }
    return new Identity(holder.get(), key);
  }

  /**
   * The git identity now.
   *
   * @param earliest the time that it must not precede, in seconds since the epoch
   */
  public Ident now(Clock clock, long earliest) {
    Instant now = Instant.now(clock);
    ZoneOffset offset = clock.getZone().getRules().getOffset(now);
    String zone = offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    return new Ident(
        principal.name(), principal.email(), Math.max(now.getEpochSecond(), earliest), zone);
  }
}
