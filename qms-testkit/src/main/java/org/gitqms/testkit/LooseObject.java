package org.gitqms.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.ObjectId;

/** The file that holds one git object, to be damaged. */
public final class LooseObject {

  private final Path file;

  private LooseObject(Path file) {
    this.file = file;
  }

  /**
   * The file of an object.
   *
   * @throws IllegalArgumentException if the object has no file of its own
   */
  static LooseObject in(Path gitDirectory, ObjectId id) {
    String name = id.name();
    Path file = gitDirectory.resolve("objects").resolve(name.substring(0, 2));
    file = file.resolve(name.substring(2));
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("no loose object " + name);
    }
    return new LooseObject(file);
  }

  public Path file() {
    return file;
  }

  /** Header and content, inflated. */
  public byte[] bytes() {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes header and content under the same name; the compression stays in order. */
  public void rewrite(UnaryOperator<byte[]> change) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(change.apply(bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    replace(deflated.toByteArray());
  }

  /** Flips a bit of the last byte: all is in order but the hash. */
  public void flip() {
    flip(bytes().length - 1);
  }

  /** Flips a bit of one byte, counted from the first of the header. */
  public void flip(int place) {
    rewrite(
        bytes -> {
          bytes[place] ^= 1;
          return bytes;
        });
  }

  /** Cuts the file in the middle. */
  public void truncate() {
    try {
      byte[] whole = Files.readAllBytes(file);
      replace(java.util.Arrays.copyOf(whole, whole.length / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another object's content under this name. */
  public void replaceBy(LooseObject other) {
    rewrite(bytes -> other.bytes());
  }

  /** Takes the object away. */
  public void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(byte[] content) {
    try {
      // git makes object files read-only.
      Files.delete(file);
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
