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
 * @param raw what stands in it, each byte as a character: a message of code may be in any encoding
 */
record MessageFile(Path path, String raw) {

  static MessageFile of(HookCall call) throws IOException {
    if (call.argument(0).isEmpty()) {
      throw new IOException("git names no file with the message");
    }
    Path path = call.place().workTree().resolve(call.argument(0));
    return new MessageFile(path, Files.readString(path, StandardCharsets.ISO_8859_1));
  }

  /**
   * The text, which for an event is UTF-8.
   *
   * @throws IOException if it is not
   */
  String text() throws IOException {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the message is not UTF-8", e);
    }
  }

  void writeRaw(String message) throws IOException {
    Files.writeString(path, message, StandardCharsets.ISO_8859_1);
  }

  void write(String text) throws IOException {
    Files.writeString(path, text);
  }
}
