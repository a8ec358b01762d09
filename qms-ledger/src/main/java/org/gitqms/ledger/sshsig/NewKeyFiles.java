package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Puts a key pair on disk in two new files, both or none. */
final class NewKeyFiles {

  private static final String COMMENT = "git-qms";

  private NewKeyFiles() {}

  static void write(Path file, CurvePrivateKey key) throws SigningException {
    String privateText = OpenSshKeyFormat.textOf(key, COMMENT, new SecureRandom().nextInt());
    String publicText = key.publicKey() + " " + COMMENT + "\n";
    Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
    // The public half first: where a private key stands, its public half is beside it.
    create(publicFile, publicText, "rw-r--r--");
    try {
      create(file, privateText, "rw-------");
    } catch (SigningException e) {
      deleteAfter(e, publicFile);
      throw e;
    }
  }

  /** Opens with the mode already set and only if nothing is there, not even a dangling link. */
  private static void create(Path file, String text, String mode) throws SigningException {
    boolean ours = false;
    try (SeekableByteChannel out =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(file, mode))) {
      ours = true;
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (FileAlreadyExistsException e) {
      throw new SigningException(
          file + " exists already, and a key file is never overwritten",
          "choose another file name for the new key",
          e);
    } catch (IOException e) {
      SigningException failure =
          new SigningException(
              "the key file " + file + " cannot be written: " + IoReason.of(e),
              "choose a file in a folder that exists and that you can write to",
              e);
      if (ours) {
        deleteAfter(failure, file);
      }
      throw failure;
    }
  }

  private static FileAttribute<?>[] attributes(Path file, String mode) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
    };
  }

  private static void deleteAfter(SigningException failure, Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
