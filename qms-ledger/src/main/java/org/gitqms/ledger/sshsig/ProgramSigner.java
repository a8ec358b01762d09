package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gitqms.rules.people.SshPublicKey;

/**
 * Signs by running {@code ssh-keygen -Y sign}, which asks for a passphrase on the terminal, or for
 * the touch of a hardware key, as git itself would have it.
 */
public final class ProgramSigner implements Signer {

  private final Path keyFile;
  private final SshPublicKey key;

  /**
   * @param keyFile the file of the private key, or that of the public one
   * @param key its public half
   */
  ProgramSigner(Path keyFile, SshPublicKey key) {
    this.keyFile = keyFile;
    this.key = key;
  }

  @Override
  public SshPublicKey publicKey() {
    return key;
  }

  @Override
  public String sign(byte[] message, String namespace) throws SigningException {
    String armour = answer(start(namespace), message).strip();
    if (!(SshSignatures.verify(message, armour, namespace) instanceof SignatureCheck.Good good)
        || !good.key().equals(key)) {
      throw unsigned();
    }
    return armour;
  }

  private Process start(String namespace) throws SigningException {
    try {
      return new ProcessBuilder(
              "ssh-keygen", "-Y", "sign", "-n", namespace, "-f", keyFile.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new SigningException(
          "ssh-keygen cannot be run: " + IoReason.of(e), "install OpenSSH's client programs", e);
    }
  }

  private String answer(Process process, byte[] message) throws SigningException {
    try {
      process.getOutputStream().write(message);
      process.getOutputStream().close();
    } catch (IOException e) {
      // It ended before it had read everything, and has said why on standard error.
    }
    try {
      byte[] text = process.getInputStream().readAllBytes();
      if (process.waitFor() == 0) {
        return new String(text, StandardCharsets.US_ASCII);
      }
    } catch (IOException e) {
      // told below, like any other end without a signature
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
    throw unsigned();
  }

  private SigningException unsigned() {
    return new SigningException(
        "ssh-keygen made no signature with " + keyFile,
        "try it: echo | ssh-keygen -Y sign -n test -f " + ShellWord.quote(keyFile));
  }
}
