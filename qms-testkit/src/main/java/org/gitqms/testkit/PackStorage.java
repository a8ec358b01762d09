package org.gitqms.testkit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.BasePackIndexWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PackedObjectInfo;
import org.jspecify.annotations.Nullable;

/**
 * All objects go into one pack, the newer state of a file or folder as the difference from the
 * older one, so that a long history is as small as git would make it (gitformat-pack). Nobody sees
 * the pack before it is finished.
 */
final class PackStorage implements Storage {

  private static final int HEADER = 12;
  private static final int OFFSET_DELTA = 6;
  private static final int DEEPEST = 50;

  /** What is known of an object in the pack: where it is, and on how many others it rests. */
  private record Place(long offset, int depth) {}

  private final Path folder;
  private final Path file;
  private final OutputStream pack;
  private final List<PackedObjectInfo> index = new ArrayList<>();
  private final Map<ObjectId, Place> places = new HashMap<>();
  private final Map<ObjectId, byte[]> newest = new HashMap<>();
  private final MessageDigest sha1 = sha1();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] buffer = new byte[1 << 16];
  private long length = HEADER;

  PackStorage(Path gitDirectory) {
    this.folder = gitDirectory.resolve("objects").resolve("pack");
    try {
      Files.createDirectories(folder);
      this.file = Files.createTempFile(folder, "tmp_pack_", null);
      this.pack = new BufferedOutputStream(Files.newOutputStream(file));
      pack.write(new byte[HEADER]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ObjectId insert(int type, byte[] bytes, @Nullable ObjectId older) {
    ObjectId id = id(type, bytes);
    if (places.containsKey(id)) {
      return id;
    }
    Place base = older == null ? null : places.get(older);
    byte[] baseBytes = older == null ? null : newest.get(older);
    if (base != null && baseBytes != null && base.depth() < DEEPEST) {
      byte[] delta = Delta.of(baseBytes, bytes);
      add(id, header(OFFSET_DELTA, delta.length, length - base.offset()), delta, base.depth() + 1);
      newest.remove(older);
    } else {
      add(id, header(type, bytes.length, 0), bytes, 0);
    }
    if (type != Constants.OBJ_COMMIT) {
      newest.put(id, bytes);
    }
    return id;
  }

  @Override
  public byte[] read(ObjectId id) {
    throw new IllegalStateException("nothing is read from a pack in the making");
  }

  /** Writes the pack's beginning, its end and its index. */
  void finish() {
    try {
      pack.close();
      deflater.end();
      byte[] checksum = seal();
      String name = "pack-" + ObjectId.fromRaw(checksum).name();
      index.sort(null);
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".idx"))) {
        BasePackIndexWriter.createVersion(out, 2).write(index, checksum);
      }
      Files.move(file, folder.resolve(name + ".pack"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] seal() throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
      whole.write("PACK".getBytes(StandardCharsets.US_ASCII));
      whole.writeInt(2);
      whole.writeInt(index.size());
      whole.seek(0);
      for (int read = whole.read(buffer); read > 0; read = whole.read(buffer)) {
        sha1.update(buffer, 0, read);
      }
      byte[] checksum = sha1.digest();
      whole.write(checksum);
      return checksum;
    }
  }

  private void add(ObjectId id, byte[] header, byte[] content, int depth) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes(header);
    deflate(content, entry);
    CRC32 crc = new CRC32();
    crc.update(entry.toByteArray());
    PackedObjectInfo info = new PackedObjectInfo(id);
    info.setOffset(length);
    info.setCRC((int) crc.getValue());
    index.add(info);
    places.put(id, new Place(length, depth));
    try {
      entry.writeTo(pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length += entry.size();
  }

  private void deflate(byte[] content, ByteArrayOutputStream to) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    while (!deflater.finished()) {
      to.write(buffer, 0, deflater.deflate(buffer));
    }
  }

  /** Type and inflated size, and for a difference how far back its base begins. */
  private static byte[] header(int type, int size, long back) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    int rest = size >>> 4;
    header.write((rest == 0 ? 0 : 0x80) | type << 4 | (size & 0x0f));
    for (; rest != 0; rest >>>= 7) {
      header.write((rest >>> 7 == 0 ? 0 : 0x80) | (rest & 0x7f));
    }
    if (type == OFFSET_DELTA) {
      byte[] digits = new byte[10];
      int at = digits.length - 1;
      digits[at] = (byte) (back & 0x7f);
      for (long left = back >>> 7; left != 0; left >>>= 7) {
        left--;
        at--;
        digits[at] = (byte) (0x80 | (left & 0x7f));
      }
      header.write(digits, at, digits.length - at);
    }
    return header.toByteArray();
  }

  private ObjectId id(int type, byte[] bytes) {
    sha1.update(Constants.encodedTypeString(type));
    sha1.update((" " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
    sha1.update(bytes);
    return ObjectId.fromRaw(sha1.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
