package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gitqms.rules.people.SshPublicKey;

/** OpenSSH's own {@code ssh-keygen}: the reference that ours is held against. */
record SshKeygen(Path folder) {

  private static final String SIGNER = "somebody@example.org";
  private static final AtomicInteger NAMES = new AtomicInteger();

  /** Makes a key pair without a passphrase; the public half stands beside with ".pub". */
  Path generate(String type) {
    return generate("", "-t", type);
  }

  Path generate(String passphrase, String... options) {
    Path file = folder.resolve("key" + NAMES.incrementAndGet());
    List<String> command = new ArrayList<>();
    Collections.addAll(command, "ssh-keygen", "-q", "-N", passphrase, "-f", file.toString());
    Collections.addAll(command, options);
    new CleanProcess(folder).get(command.toArray(String[]::new));
    return file;
  }

  static SshPublicKey publicKey(Path privateKey) {
    try {
      String line = Files.readString(privateKey.resolveSibling(privateKey.getFileName() + ".pub"));
      return SshPublicKey.parse(line).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code ssh-keygen -Y sign} writes, without the newline at its end. */
  String sign(Path key, byte[] message, String namespace, String... options) {
    List<String> command = new ArrayList<>();
    Collections.addAll(command, "ssh-keygen", "-q", "-Y", "sign", "-f", key.toString());
    Collections.addAll(command, "-n", namespace);
    Collections.addAll(command, options);
    String text = new CleanProcess(folder).get(message, command.toArray(String[]::new));
    if (!text.endsWith("-----END SSH SIGNATURE-----\n")) {
      throw new IllegalStateException("unexpected end: " + text);
    }
    return text.substring(0, text.length() - 1);
  }

  /** Whether {@code ssh-keygen -Y verify} accepts the signature for that key. */
  boolean verifies(byte[] message, String armored, String namespace, SshPublicKey key) {
    try {
      Path signature = Files.writeString(folder.resolve("signature"), armored + "\n");
      Path allowed = Files.writeString(folder.resolve("allowed"), SIGNER + " " + key + "\n");
      return new CleanProcess(folder)
          .run(
              message,
              "ssh-keygen",
              "-Y",
              "verify",
              "-f",
              allowed.toString(),
              "-I",
              SIGNER,
              "-n",
              namespace,
              "-s",
              signature.toString())
          .succeeded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
