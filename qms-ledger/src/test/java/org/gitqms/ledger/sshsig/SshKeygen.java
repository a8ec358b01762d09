package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.rules.people.SshPublicKey;

/** OpenSSH's own {@code ssh-keygen}: the reference that ours is held against. */
record SshKeygen(Path folder) {

  private static final String SIGNER = "somebody@example.org";

  /** Makes a key pair without a passphrase; the public half stands beside with ".pub". */
  Path generate(String type) {
    return generate(type, "");
  }

  Path generate(String type, String passphrase) {
    Path file = folder.resolve("id_" + type.replace(":", "_") + "_" + System.nanoTime());
    String[] words = type.split(":", -1);
    CleanProcess process = new CleanProcess(folder);
    if (words.length == 1) {
      process.get("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-f", file.toString());
    } else {
      process.get(
          "ssh-keygen",
          "-q",
          "-t",
          words[0],
          "-b",
          words[1],
          "-N",
          passphrase,
          "-f",
          file.toString());
    }
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
    String[] command = new String[7 + options.length];
    System.arraycopy(
        new String[] {"ssh-keygen", "-Y", "sign", "-f", key.toString(), "-n", namespace},
        0,
        command,
        0,
        7);
    System.arraycopy(options, 0, command, 7, options.length);
    String text = new CleanProcess(folder).get(message, command);
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
