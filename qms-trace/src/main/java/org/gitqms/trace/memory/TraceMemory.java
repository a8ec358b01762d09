package org.gitqms.trace.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.content.Digest;
import org.gitqms.trace.TraceSummary;

/**
 * What is remembered from one trace to the next: a note of each file by the id of its content, and
 * what each system came to by a digest over all that this depended on. It only ever saves time:
 * without it, or with one that cannot be read, everything is traced anew.
 */
public final class TraceMemory {

  /** Raised whenever a trace of the same files would come to something else. */
  private static final String FORM = "git-qms trace memory 1";

  /** What is larger is not read, in bytes. */
  public static final int LARGEST = 256 * 1024 * 1024;

  private final Map<String, Notes> notes;
  private final Map<String, TraceSummary> answers;

  TraceMemory(Map<String, Notes> notes, Map<String, TraceSummary> answers) {
    this.notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    this.answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /** Nothing is remembered. */
  public static TraceMemory none() {
    return new TraceMemory(Map.of(), Map.of());
  }

  /**
   * Reads what was written. What is cut, damaged or of another version counts as nothing.
   *
   * @param tool the version of the program, which has to be the one that wrote it
   */
  public static TraceMemory read(byte[] bytes, String tool) {
    int length = Digest.of(new byte[0]).value().length();
    if (bytes.length <= length) {
      return none();
    }
    byte[] body = Arrays.copyOfRange(bytes, length, bytes.length);
    String digest = new String(bytes, 0, length, StandardCharsets.US_ASCII);
    if (!Digest.of(body).value().equals(digest)) {
      return none();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      if (!in.readUTF().equals(FORM) || !in.readUTF().equals(tool)) {
        return none();
      }
      Map<String, Notes> notes = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        notes.put(MemoryForm.text(in), MemoryForm.readNotes(in));
      }
      Map<String, TraceSummary> answers = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        answers.put(MemoryForm.text(in), MemoryForm.readSummary(in));
      }
      return new TraceMemory(notes, answers);
    } catch (IOException | RuntimeException e) {
      return none();
    }
  }

  /** All of it as bytes. */
  public byte[] write(String tool) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(FORM);
      out.writeUTF(tool);
      out.writeInt(notes.size());
      for (Map.Entry<String, Notes> note : notes.entrySet()) {
        MemoryForm.text(out, note.getKey());
        MemoryForm.write(out, note.getValue());
      }
      out.writeInt(answers.size());
      for (Map.Entry<String, TraceSummary> answer : answers.entrySet()) {
        MemoryForm.text(out, answer.getKey());
        MemoryForm.write(out, answer.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    byte[] body = bytes.toByteArray();
    byte[] digest = Digest.of(body).value().getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(digest, digest.length + body.length);
    System.arraycopy(body, 0, all, digest.length, body.length);
    return all;
  }

  Optional<Notes> note(String key) {
    return Optional.ofNullable(notes.get(key));
  }

  Optional<TraceSummary> answer(String key) {
    return Optional.ofNullable(answers.get(key));
  }
}
