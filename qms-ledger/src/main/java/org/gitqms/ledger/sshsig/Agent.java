package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.gitqms.rules.people.SshPublicKey;

/** The questions that an ssh-agent answers here (IETF draft-miller-ssh-agent, 3.5 and 3.6). */
final class Agent {

  private static final int FAILURE = 5;
  private static final int REQUEST_IDENTITIES = 11;
  private static final int IDENTITIES_ANSWER = 12;
  private static final int SIGN_REQUEST = 13;
  private static final int SIGN_RESPONSE = 14;
  private static final int NO_FLAGS = 0;

  private final Path socket;
  private final Duration patience;
  private final Duration patienceForPeople;

  /**
   * @param patience how long to wait for an answer that needs nobody
   * @param patienceForPeople how long to wait for a touch, a PIN or a confirmation
   */
  Agent(Path socket, Duration patience, Duration patienceForPeople) {
    this.socket = socket;
    this.patience = patience;
    this.patienceForPeople = patienceForPeople;
  }

  /** The keys that the agent offers, of the types that may sign. */
  Set<SshPublicKey> keys() throws SigningException {
    WireReader in = ask(new WireWriter().uint8(REQUEST_IDENTITIES).bytes(), patience);
    try {
      if (in.uint8("type") != IDENTITIES_ANSWER) {
        throw new MalformedException("it does not list its keys");
      }
      int count = in.uint32("number of keys");
      Set<SshPublicKey> keys = new HashSet<>();
      for (int i = 0; i != count; i++) {
        SshPublicKey.fromWire(in.string("key")).ifPresent(keys::add);
        in.string("comment");
      }
      in.expectEnd();
      return keys;
    } catch (MalformedException e) {
      throw notAnAgent(e);
    }
  }

  /** Has the agent sign: the signature with its type before it. */
  byte[] sign(SshPublicKey key, byte[] data) throws SigningException {
    byte[] request =
        new WireWriter()
            .uint8(SIGN_REQUEST)
            .string(key.wire())
            .string(data)
            .uint32(NO_FLAGS)
            .bytes();
    WireReader in = ask(request, patienceForPeople);
    try {
      int type = in.uint8("type");
      if (type == FAILURE) {
        throw new SigningException(
            "ssh-agent refused to sign with the key " + key.fingerprint(),
            "touch or confirm the key when asked; see that the agent has it with ssh-add -l");
      }
      if (type != SIGN_RESPONSE) {
        throw new MalformedException("its answer is of the unknown type " + type);
      }
      byte[] signature = in.string("signature");
      in.expectEnd();
      return signature;
    } catch (MalformedException e) {
      throw notAnAgent(e);
    }
  }

  private WireReader ask(byte[] request, Duration limit) throws SigningException {
    try (AgentConnection connection = AgentConnection.open(socket, limit)) {
      return new WireReader(connection.ask(request), "its answer");
    } catch (SocketTimeoutException e) {
      throw new SigningException(
          "ssh-agent at " + socket + " did not answer within " + limit.toSeconds() + " seconds",
          "touch or confirm the key when asked, then try again; else restart the agent",
          e);
    } catch (IOException e) {
      throw new SigningException(
          "no ssh-agent answers at " + socket + ": " + IoReason.of(e),
          "start one with eval \"$(ssh-agent)\" and add your key with ssh-add, or sign with a key"
              + " file",
          e);
    } catch (UnsupportedOperationException e) {
      throw new SigningException(
          "this system has no Unix domain sockets to reach ssh-agent", "sign with a key file", e);
    }
  }

  private SigningException notAnAgent(MalformedException e) {
    return new SigningException(
        "what answers at " + socket + " is no ssh-agent: " + e.getMessage(),
        "see that SSH_AUTH_SOCK names the socket of your agent",
        e);
  }
}
