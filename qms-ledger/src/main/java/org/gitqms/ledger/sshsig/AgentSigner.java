package org.gitqms.ledger.sshsig;

import java.nio.file.Path;
import java.time.Duration;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;

/**
 * Signs through ssh-agent (IETF draft-miller-ssh-agent), which holds the private key or reaches the
 * hardware that does. Each signature takes a connection of its own; nothing stays open between.
 */
public final class AgentSigner implements Signer {

  private final Agent agent;
  private final SshPublicKey key;

  private AgentSigner(Agent agent, SshPublicKey key) {
    this.agent = agent;
    this.key = key;
  }

  /**
   * Asks the agent whether it has the key.
   *
   * @param socket the agent's Unix domain socket, what {@code SSH_AUTH_SOCK} names in a shell
   * @throws SigningException if no agent answers there within ten seconds, or it lacks the key
   */
  public static AgentSigner connect(Path socket, SshPublicKey key) throws SigningException {
    return connect(new Agent(socket, Duration.ofSeconds(10), Duration.ofMinutes(2)), key);
  }

  static AgentSigner connect(Agent agent, SshPublicKey key) throws SigningException {
    if (!agent.keys().contains(key)) {
      throw new SigningException(
          "ssh-agent does not have the key " + key.fingerprint(),
          "ssh-add the file of that key, unlock the agent if it is locked (ssh-add -X), and see what"
              + " it has with ssh-add -l");
    }
    return new AgentSigner(agent, key);
  }

  @Override
  public SshPublicKey publicKey() {
    return key;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Waits up to two minutes, for a touch or a PIN if the key needs it.
   */
  @Override
  public String sign(byte[] message, String namespace) throws SigningException {
    byte[] signature = agent.sign(key, SignatureText.toSign(message, namespace));
    String text = SignatureText.of(key, namespace, signature);
    SignatureCheck check = SshSignatures.verify(message, text, namespace);
    if (!(check instanceof Good good && good.key().equals(key))) {
      throw new SigningException(
          "ssh-agent gave back a signature that is not valid for the key " + key.fingerprint(),
          "use OpenSSH's own ssh-agent, or sign with a key file");
    }
    return text;
  }
}
