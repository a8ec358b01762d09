package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.gitqms.rules.people.SshPublicKey;

/** A private key on disk, read only if nobody else can read it. */
final class PrivateKeyFile {

  private static final int MAX_BYTES = 64 * 1024;

  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private PrivateKeyFile() {}

  static CurvePrivateKey read(Path file) throws SigningException {
    String text = text(file);
    if (!text.startsWith(OpenSshKeyFormat.BEGIN)) {
      throw otherFormat(file, text);
    }
    checkPrivate(file);
    try {
      OpenSshKeyFormat format = OpenSshKeyFormat.parse(text);
      checkUsable(file, format);
      return format.privateKey();
    } catch (MalformedException e) {
      throw new SigningException(
          "the private key file " + file + " is damaged: " + e.getMessage(),
          "restore the file, or make a new key: ssh-keygen -t ed25519",
          e);
    }
  }

  private static String text(Path file) throws SigningException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new SigningException(
            "there is no private key file " + file,
            "name the file of your private key, or make one: ssh-keygen -t ed25519");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        throw new SigningException(
            file + " is too long for a private key file", "name the file of your private key");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void checkPrivate(Path file) throws SigningException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
    try {
      open.retainAll(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (!open.isEmpty()) {
      throw new SigningException(
          "the private key file " + file + " is open to other users of this machine",
          "chmod 600 " + ShellWord.quote(file));
    }
  }

  private static void checkUsable(Path file, OpenSshKeyFormat format)
      throws SigningException, MalformedException {
    String type = format.keyType();
    if (!SshPublicKey.ACCEPTED_TYPES.contains(type)) {
      throw new SigningException(
          file + " holds a key of a type that may not sign events",
          "use an Ed25519, ECDSA P-256 or hardware key: ssh-keygen -t ed25519");
    }
    if (type.startsWith("sk-")) {
      throw new SigningException(
          file + " belongs to a hardware key, which only ssh-agent can use", viaAgent(file));
    }
    if (format.isEncrypted()) {
      throw new SigningException(
          "the private key in "
              + file
              + " is protected by a passphrase, which only ssh-agent asks"
              + " for",
          viaAgent(file));
    }
  }

  private static SigningException otherFormat(Path file, String text) {
    if (SshPublicKey.parse(text.lines().findFirst().orElse("")).isPresent()) {
      return new SigningException(
          file + " is the public half of a key, which cannot sign",
          "name the file of the private half, the same name without .pub");
    }
    if (text.startsWith("-----BEGIN ")) {
      return new SigningException(file + " is not in OpenSSH's private key format", viaAgent(file));
    }
    return new SigningException(
        file + " is not an OpenSSH private key file",
        "name the file of your private key, or make one: ssh-keygen -t ed25519");
  }

  private static SigningException unreadable(Path file, IOException e) {
    return new SigningException(
        "the private key file " + file + " cannot be read: " + IoReason.of(e),
        "check that it is yours: ls -l " + ShellWord.quote(file),
        e);
  }

  private static String viaAgent(Path file) {
    return "sign through ssh-agent: ssh-add "
        + ShellWord.quote(file)
        + ", then name the file of its public half";
  }
}
