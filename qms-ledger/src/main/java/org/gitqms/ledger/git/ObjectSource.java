package org.gitqms.ledger.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads objects and believes none of them: each is hashed and compared with its id. Not for use by
 * several threads at once.
 */
public final class ObjectSource implements AutoCloseable {

  /** No governed file or tree is larger: 16 MiB. */
  private static final long LARGEST = 16L << 20;

  /** No commit is larger: 1 MiB. Many of them are held at once. */
  private static final long LARGEST_COMMIT = 1L << 20;

  private final ObjectReader reader;
  private final MessageDigest sha1 = sha1();

  public ObjectSource(ObjectReader reader) {
    this.reader = reader;
  }

  /**
   * The bytes of an object.
   *
   * @param type one of JGit's {@code Constants.OBJ_*}
   * @throws DamagedObjectException if it is missing, too large, of another type, or not what its id
   *     says
   */
  public byte[] read(AnyObjectId id, int type) {
    String name = Constants.typeString(type) + " " + id.name();
    try {
      ObjectLoader loader = reader.open(id, ObjectReader.OBJ_ANY);
      if (loader.getType() != type) {
        throw new DamagedObjectException(name + " is a " + Constants.typeString(loader.getType()));
      }
      long largest = type == Constants.OBJ_COMMIT ? LARGEST_COMMIT : LARGEST;
      if (loader.getSize() > largest) {
        throw new DamagedObjectException(name + " is larger than " + (largest >> 20) + " MiB");
      }
      byte[] bytes = loader.getCachedBytes();
      if (!id.equals(hash(type, bytes))) {
        throw new DamagedObjectException(name + " does not have the content its id stands for");
      }
      return bytes;
    } catch (MissingObjectException e) {
      throw new DamagedObjectException(name + " is missing");
    } catch (IOException | RuntimeException e) {
      if (e instanceof DamagedObjectException damaged) {
        throw damaged;
      }
      throw new DamagedObjectException(name + " cannot be read");
    }
  }

  /**
   * What an object is: one of JGit's {@code Constants.OBJ_*}.
   *
   * @throws DamagedObjectException if it is missing or cannot be read
   */
  public int typeOf(AnyObjectId id) {
    try {
      return reader.open(id, ObjectReader.OBJ_ANY).getType();
    } catch (MissingObjectException e) {
      throw new DamagedObjectException("object " + id.name() + " is missing");
    } catch (IOException | RuntimeException e) {
      throw new DamagedObjectException("object " + id.name() + " cannot be read");
    }
  }

  /**
   * The ids of the objects that begin with these hex digits, 4 to 40 of them. They are only named
   * here; what they are must be read.
   *
   * @throws DamagedObjectException if the repository cannot be searched
   */
  public Collection<ObjectId> beginningWith(String hex) {
    try {
      if (hex.length() == Constants.OBJECT_ID_STRING_LENGTH) {
        ObjectId id = ObjectId.fromString(hex);
        return reader.has(id) ? List.of(id) : List.of();
      }
      return reader.resolve(AbbreviatedObjectId.fromString(hex));
    } catch (IOException | RuntimeException e) {
      throw new DamagedObjectException("objects whose ids begin with " + hex + " cannot be found");
    }
  }

  /** The id that git gives to these bytes. */
  public ObjectId hash(int type, byte[] bytes) {
    sha1.reset();
    String header = Constants.typeString(type) + " " + bytes.length + "\0";
    sha1.update(header.getBytes(StandardCharsets.US_ASCII));
    return ObjectId.fromRaw(sha1.digest(bytes));
  }

  @Override
  public void close() {
    reader.close();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
