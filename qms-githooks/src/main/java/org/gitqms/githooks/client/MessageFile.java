package org.gitqms.githooks.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file in which git has the message of the commit being made.
 *
 * @param path the file
 * @param bytes what stands in it
 */
record MessageFile(Path path, byte[] bytes) {

  static MessageFile of(HookCall call) throws IOException {
    if (call.argument(0).isEmpty()) {
      throw new IOException("git names no file with the message");
    }
    Path path = call.place().workTree().resolve(call.argument(0));
    return new MessageFile(path, Files.readAllBytes(path));
  }

  /** Each byte as a character: a message of code may be in any encoding. */
  String raw() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * The text, which for an event is UTF-8.
   *
   * @throws IOException if it is not
   */
  String text() throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the message is not UTF-8", e);
    }
  }

  void writeRaw(String raw) throws IOException {
    Files.write(path, raw.getBytes(StandardCharsets.ISO_8859_1));
  }

  void write(String text) throws IOException {
    Files.writeString(path, text);
  }
}
