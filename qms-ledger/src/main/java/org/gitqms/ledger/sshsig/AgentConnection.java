package org.gitqms.ledger.sshsig;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/** One connection to an agent: messages with their length before them, within a time limit. */
final class AgentConnection implements AutoCloseable {

  /** What OpenSSH's own agent and clients allow. */
  private static final int MAX_ANSWER_BYTES = 256 * 1024;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey readiness;
  private final long deadlineNanos;

  private AgentConnection(SocketChannel channel, Selector selector, Duration limit)
      throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.readiness = channel.register(selector, 0);
    this.deadlineNanos = System.nanoTime() + limit.toNanos();
  }

  /**
   * @param limit how long everything on this connection may take together
   */
  static AgentConnection open(Path socket, Duration limit) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(socket))) {
        throw new IOException("it takes no more connections");
      }
      return new AgentConnection(channel, channel.provider().openSelector(), limit);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  byte[] ask(byte[] request) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(new WireWriter().string(request).bytes());
    while (out.hasRemaining()) {
      await(SelectionKey.OP_WRITE);
      channel.write(out);
    }
    int length = read(Integer.BYTES).getInt();
    if (length < 1 || length > MAX_ANSWER_BYTES) {
      throw new IOException("its answer has an impossible length");
    }
    return read(length).array();
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(length);
    while (in.hasRemaining()) {
      await(SelectionKey.OP_READ);
      if (channel.read(in) < 0) {
        throw new EOFException("it closed the connection before it had answered");
      }
    }
    return in.flip();
  }

  private void await(int operation) throws IOException {
    readiness.interestOps(operation);
    selector.selectedKeys().clear();
    while (selector.select(remainingMillis()) == 0) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private long remainingMillis() throws IOException {
    long nanos = deadlineNanos - System.nanoTime();
    if (nanos <= 0) {
      throw new SocketTimeoutException("it did not answer in time");
    }
    return Duration.ofNanos(nanos).toMillis() + 1;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      selector.close();
    }
  }
}
