package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gitqms.rules.commit.Ident;

/**
 * A commit object in parts that can be changed one by one, also into what no git would write.
 * Headers and message are UTF-8; use bytes for what is not.
 *
 * @param headers in order; several may have the same name
 * @param message all after the blank line
 */
public record RawCommit(List<Header> headers, String message) {

  private static final String SIGNATURE = "gpgsig";

  /**
   * A header.
   *
   * @param name such as {@code tree}
   * @param value its lines, without the space that continues a line
   */
  public record Header(String name, String value) {}

  public RawCommit {
    headers = List.copyOf(headers);
  }

  /** An unsigned commit of the usual headers. */
  public static RawCommit of(
      String tree, List<String> parents, Ident author, Ident committer, String message) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("tree", tree));
    parents.forEach(parent -> headers.add(new Header("parent", parent)));
    headers.add(new Header("author", line(author)));
    headers.add(new Header("committer", line(committer)));
    return new RawCommit(headers, message);
  }

  /** Takes a commit object apart. */
  public static RawCommit parse(byte[] object) {
    String text = new String(object, StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    List<Header> headers = new ArrayList<>();
    for (String line : text.substring(0, end).split("\n", -1)) {
      if (line.startsWith(" ")) {
        Header open = headers.remove(headers.size() - 1);
        headers.add(new Header(open.name(), open.value() + "\n" + line.substring(1)));
      } else {
        int space = line.indexOf(' ');
        headers.add(new Header(line.substring(0, space), line.substring(space + 1)));
      }
    }
    return new RawCommit(headers, text.substring(end + 2));
  }

  /** The object. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (Header header : headers) {
      text.append(header.name()).append(' ');
      text.append(header.value().replace("\n", "\n ")).append('\n');
    }
    return text.append('\n').append(message).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The value of the first header of this name. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.name().equals(name)).map(Header::value).findFirst();
  }

  /** With another value for the headers of this name. */
  public RawCommit with(String name, String value) {
    return new RawCommit(
        headers.stream().map(h -> h.name().equals(name) ? new Header(name, value) : h).toList(),
        message);
  }

  /** With one header more, at this place. */
  public RawCommit insert(int place, String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(place, new Header(name, value));
    return new RawCommit(more, message);
  }

  /** With one header more, after all others. */
  public RawCommit append(String name, String value) {
    return insert(headers.size(), name, value);
  }

  /** Without the headers of this name. */
  public RawCommit without(String name) {
    return new RawCommit(headers.stream().filter(h -> !h.name().equals(name)).toList(), message);
  }

  /** With these parents and no others. */
  public RawCommit parents(List<String> ids) {
    RawCommit result = without("parent");
    int place = 1;
    for (String id : ids) {
      result = result.insert(place++, "parent", id);
    }
    return result;
  }

  public RawCommit author(Ident ident) {
    return with("author", line(ident));
  }

  public RawCommit committer(Ident ident) {
    return with("committer", line(ident));
  }

  /** With another message. */
  public RawCommit message(UnaryOperator<String> change) {
    return new RawCommit(headers, change.apply(message));
  }

  /**
   * With another value of one trailer.
   *
   * @throws IllegalArgumentException if the message has no such trailer
   */
  public RawCommit trailer(String name, String value) {
    int start = message.lastIndexOf("\n" + name + ": ");
    if (start < 0) {
      throw new IllegalArgumentException("no trailer " + name + " in: " + message);
    }
    int end = message.indexOf('\n', start + 1);
    return message(m -> m.substring(0, start + 1) + name + ": " + value + m.substring(end));
  }

  /** Without a signature. */
  public RawCommit unsigned() {
    return without(SIGNATURE);
  }

  /** Signed by this key, and by no other. */
  public RawCommit signedBy(TestKey key) {
    RawCommit bare = unsigned();
    return bare.append(SIGNATURE, key.sign(bare.bytes()));
  }

  private static String line(Ident ident) {
    return ident.label() + " " + ident.time() + " " + ident.zone();
  }
}
