package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.gitqms.rules.people.SshPublicKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an agent that answers wrongly, too much, or not at all. */
class DishonestAgentTest {

  private static final byte[] MESSAGE = "assign CR-001\n".getBytes(StandardCharsets.UTF_8);
  private static final KeyFileSigner OWNER = KeyFileSigner.fromSeed(new byte[32]);
  private static final SshPublicKey KEY = OWNER.publicKey();

  @TempDir Path folder;
  Path socket;
  ServerSocketChannel server;
  Thread thread;

  @BeforeEach
  void listen() throws IOException {
    socket = folder.resolve("agent");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    thread = new Thread(() -> {});
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    thread.join();
  }

  /** Serves one connection per answer: reads a request, writes these bytes, closes. */
  private void answer(byte[]... answers) {
    Queue<byte[]> waiting = new ArrayDeque<>(List.of(answers));
    thread =
        new Thread(
            () -> {
              try {
                while (!waiting.isEmpty()) {
                  serve(waiting.remove());
                }
              } catch (IOException e) {
                // The test has closed the socket: over.
                waiting.clear();
              }
            });
    thread.start();
  }

  private void serve(byte[] answer) throws IOException {
    try (SocketChannel client = server.accept();
        DataInputStream in = new DataInputStream(Channels.newInputStream(client))) {
      in.readNBytes(in.readInt());
      ByteBuffer bytes = ByteBuffer.wrap(answer);
      while (bytes.hasRemaining()) {
        client.write(bytes);
      }
    }
  }

  private AgentSigner connect() throws SigningException {
    return AgentSigner.connect(
        new Agent(socket, Duration.ofSeconds(20), Duration.ofSeconds(20)), KEY);
  }

  private static byte[] message(WireWriter body) {
    return new WireWriter().string(body.bytes()).bytes();
  }

  private static byte[] identities() {
    return message(new WireWriter().uint8(12).uint32(1).string(KEY.wire()).string("a comment"));
  }

  private static byte[] signature(byte[] signature) {
    return message(new WireWriter().uint8(14).string(signature));
  }

  private void assertNoIdentities(String problem, byte[] answer) {
    answer(answer);
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(this::connect)
        .withMessage(problem);
  }

  @Test
  void an_honest_answer_is_taken() throws Exception {
    byte[] inner = SignatureFields.of(OWNER.sign(MESSAGE, "git")).signature;
    answer(identities(), signature(inner));

    assertThat(connect().sign(MESSAGE, "git")).isEqualTo(OWNER.sign(MESSAGE, "git"));
  }

  @Test
  void a_signature_over_something_else_is_not_passed_on() throws Exception {
    byte[] inner = SignatureFields.of(OWNER.sign(MESSAGE, "file")).signature;
    answer(identities(), signature(inner));
    AgentSigner signer = connect();

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(MESSAGE, "git"))
        .withMessage(
            "ssh-agent gave back a signature that is not valid for the key " + KEY.fingerprint());
  }

  @Test
  void an_answer_of_an_unknown_type_is_refused() throws Exception {
    answer(identities(), message(new WireWriter().uint8(99)));
    AgentSigner signer = connect();

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(MESSAGE, "git"))
        .withMessage(
            "what answers at " + socket + " is no ssh-agent: its answer is of the unknown type 99");
  }

  @Test
  void an_agent_that_lists_no_keys_is_refused() {
    assertNoIdentities(
        "what answers at " + socket + " is no ssh-agent: it does not list its keys",
        message(new WireWriter().uint8(5)));
  }

  @Test
  void a_list_of_keys_that_ends_too_early_is_refused() {
    assertNoIdentities(
        "what answers at " + socket + " is no ssh-agent: its answer is cut short in its key",
        message(new WireWriter().uint8(12).uint32(-1)));
  }

  @Test
  void a_list_of_keys_with_more_behind_it_is_refused() {
    assertNoIdentities(
        "what answers at "
            + socket
            + " is no ssh-agent: its answer has 1 bytes too many at its end",
        message(new WireWriter().uint8(12).uint32(0).uint8(0)));
  }

  @Test
  void an_answer_of_absurd_length_is_refused_without_making_room_for_it() {
    assertNoIdentities(
        "no ssh-agent answers at " + socket + ": its answer has an impossible length",
        new WireWriter().uint32(Integer.MAX_VALUE).bytes());
  }

  @Test
  void a_connection_closed_without_an_answer_is_told() {
    assertNoIdentities(
        "no ssh-agent answers at " + socket + ": it closed the connection before it had answered",
        new byte[0]);
  }

  @Test
  void an_agent_that_never_answers_is_given_up() {
    Agent silent = new Agent(socket, Duration.ofMillis(50), Duration.ofMillis(50));

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> AgentSigner.connect(silent, KEY))
        .withMessageContaining("did not answer within");
  }
}
