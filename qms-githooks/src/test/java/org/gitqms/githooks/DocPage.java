package org.gitqms.githooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A page of the documentation, taken apart.
 *
 * @param file where it lies
 * @param prose its lines outside of fenced blocks
 * @param blocks its fenced blocks, in order
 */
record DocPage(Path file, List<String> prose, List<Block> blocks) {

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Set<String> END_OF_COMMAND = Set.of("|", ">", "2>", ">>", ";", "&&", "||");

  /**
   * A fenced block.
   *
   * @param language the word after the opening fence; may be empty
   * @param text its lines, each with LF
   */
  record Block(String language, String text) {}

  DocPage {
    prose = List.copyOf(prose);
    blocks = List.copyOf(blocks);
  }

  static DocPage read(Path file) {
    List<String> prose = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    String language = null;
    for (String line : lines(file)) {
      if (!line.strip().startsWith("```")) {
        if (language == null) {
          prose.add(line);
        } else {
          block.append(line).append('\n');
        }
      } else if (language == null) {
        language = line.strip().substring(3).strip();
      } else {
        blocks.add(new Block(language, block.toString()));
        block.setLength(0);
        language = null;
      }
    }
    if (language != null) {
      blocks.add(new Block(language, block.toString()));
    }
    return new DocPage(file, prose, blocks);
  }

  /** The texts of the blocks in a language that begin so. */
  Stream<String> blocks(String language, String start) {
    return blocks.stream()
        .filter(b -> b.language().equals(language) && b.text().startsWith(start))
        .map(Block::text);
  }

  /** Every relative link that leads to no file, or to no heading of the page it names. */
  List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    for (String line : prose) {
      Matcher link = LINK.matcher(CODE_SPAN.matcher(line).replaceAll("code"));
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("[a-z]+:.*") && !leadsSomewhere(target)) {
          broken.add(target);
        }
      }
    }
    return broken;
  }

  /** Every command line of a shell block that the command would not understand, and why. */
  List<String> brokenCommands() {
    List<String> broken = new ArrayList<>();
    blocks("sh", "")
        .map(text -> text.replace("\\\n", " "))
        .flatMap(String::lines)
        .forEach(
            line -> {
              List<String> arguments = arguments(line.strip());
              try {
                Main.commandLine().parseArgs(arguments.toArray(String[]::new));
              } catch (CommandLine.ParameterException e) {
                broken.add(line.strip() + ": " + e.getMessage());
              }
            });
    return broken;
  }

  private boolean leadsSomewhere(String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path linked = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    if (hash < 0 || !Files.isRegularFile(linked)) {
      return hash < 0 && Files.exists(linked);
    }
    return read(linked).anchors().contains(target.substring(hash + 1));
  }

  /** The anchors that the headings get. */
  private Set<String> anchors() {
    return prose.stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ *", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N}_ -]", "").strip().replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** What follows the name of the command; empty for a line that is no command of ours. */
  private static List<String> arguments(String line) {
    String rest =
        line.startsWith("bin/git-qms ") || line.startsWith("git qms ")
            ? line.substring(line.indexOf("qms ") + 4)
            : "";
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      if (END_OF_COMMAND.contains(word.group()) || word.group().startsWith("#")) {
        break;
      }
      words.add(word.group(1) != null ? word.group(1) : word.group().replace("\"", ""));
    }
    return words;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
