package org.gitqms.rules.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file. Keys are asked for one by one; {@link #close} reports those that
 * nobody asked for. No aliases, no tags of one's own, no key twice, at most 1 MiB.
 */
public final class YamlMap {

  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 20;

  private final YamlProblems problems;
  private final @Nullable Mark mark;
  private final Map<String, Node> open = new LinkedHashMap<>();
  private final Map<String, Mark> keyMarks = new LinkedHashMap<>();
  private final Set<String> faulty = new HashSet<>();

  private YamlMap(MappingNode node, YamlProblems problems) {
    this.problems = problems;
    this.mark = node.getStartMark();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getKeyNode().getTag().equals(Tag.STR)) {
        if (open.put(key.getValue(), tuple.getValueNode()) != null) {
          problems.add(key.getStartMark(), "key '" + key.getValue() + "' stands twice", "keep one");
        }
        keyMarks.put(key.getValue(), key.getStartMark());
      } else {
        problems.add(
            tuple.getKeyNode().getStartMark(), "a key is not plain text", "use a word as key");
      }
    }
  }

  /** Reads a file whose top is a mapping; empty, with the problem noted, if it is anything else. */
  public static Optional<YamlMap> read(byte[] bytes, YamlProblems problems) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add("not valid UTF-8", "save the file as UTF-8");
      return Optional.empty();
    }
    if (bytes.length > LARGEST) {
      problems.add("larger than 1 MiB", "a policy file is small; split or shorten it");
      return Optional.empty();
    }
    try {
      Node top = new Yaml(new SafeConstructor(options())).compose(new java.io.StringReader(text));
      if (top instanceof MappingNode mapping && isPlain(mapping, problems, 0)) {
        return Optional.of(new YamlMap(mapping, problems));
      }
      if (problems.findings().isEmpty()) {
        problems.add("the file is not a mapping", "begin with 'key: value' lines");
      }
    } catch (MarkedYAMLException e) {
      String what = e.getProblem() == null ? "not valid YAML" : e.getProblem();
      problems.add(e.getProblemMark(), "not valid YAML: " + what, "correct the YAML at this place");
    } catch (YAMLException e) {
      problems.add("not valid YAML: " + e.getMessage(), "correct the YAML");
    } catch (RuntimeException | StackOverflowError e) {
      // What the library breaks on nobody has read: that is a refusal, not a crash.
      problems.add("the YAML library cannot read this file", "write its values plainly");
    }
    return Optional.empty();
  }

  /** A required text that is not blank. Blank or absent is noted, and gives an empty string. */
  public String text(String key) {
    Optional<String> value = optionalText(key);
    if (value.isEmpty()) {
      if (!keyMarks.containsKey(key)) {
        missing(key);
      }
      faulty.add(key);
    }
    return value.orElse("");
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) {
    Node node = open.remove(key);
    return node == null ? Optional.empty() : scalar(node, "'" + key + "'");
  }

  /** A yes or no that may be absent, which means no. */
  public boolean flag(String key) {
    Node node = open.remove(key);
    if (node == null) {
      return false;
    }
    // YAML 1.1 also takes yes, on and True for a yes; written that way it must not pass for a no.
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      String value = scalar.getValue();
      if (value.equals("true") || value.equals("false")) {
        return value.equals("true");
      }
    }
    problems.add(node.getStartMark(), "'" + key + "' is not true or false", "write true or false");
    return false;
  }

  /** A mapping that may be absent. */
  public Optional<YamlMap> map(String key) {
    Node node = open.remove(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(mapping, problems));
    }
    faulty.add(key);
    problems.add(node.getStartMark(), "'" + key + "' is not a mapping", "write 'key: value' below");
    return Optional.empty();
  }

  /** A list of texts; absent means empty. */
  public List<String> texts(String key) {
    List<String> all = new ArrayList<>();
    for (Node item : items(key, false)) {
      scalar(item, "an entry of '" + key + "'").ifPresent(all::add);
    }
    return all;
  }

  /** A list of mappings; absent means empty unless it is required. */
  public List<YamlMap> maps(String key, boolean required) {
    List<YamlMap> all = new ArrayList<>();
    for (Node item : items(key, required)) {
      if (item instanceof MappingNode mapping) {
        all.add(new YamlMap(mapping, problems));
      } else {
        faulty.add(key);
        problems.add(
            item.getStartMark(),
            "an entry of '" + key + "' is not a mapping",
            "write '- key: value'");
      }
    }
    return all;
  }

  /**
   * Notes a problem at a key asked for before, or at the mapping. A value that is absent or of
   * another kind was told of already and is not judged further.
   */
  public void problem(String key, String message, String fix) {
    if (!faulty.contains(key)) {
      problems.add(keyMarks.getOrDefault(key, mark), message, fix);
    }
  }

  /** Notes every key that nobody asked for. */
  public void close() {
    for (String key : open.keySet()) {
      problems.add(keyMarks.get(key), "unknown key '" + key + "'", "remove it or correct its name");
    }
  }

  private List<Node> items(String key, boolean required) {
    Node node = open.remove(key);
    if (node == null) {
      if (required) {
        missing(key);
        faulty.add(key);
      }
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faulty.add(key);
    problems.add(node.getStartMark(), "'" + key + "' is not a list", "write '" + key + ": [...]'");
    return List.of();
  }

  private Optional<String> scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.add(node.getStartMark(), what + " is not a text", "write one line of text");
    return Optional.empty();
  }

  private void missing(String key) {
    problems.add(mark, "'" + key + "' is missing", "add '" + key + ":'");
  }

  private static boolean isPlain(Node node, YamlProblems problems, int depth) {
    if (node.getAnchor() != null) {
      problems.add(node.getStartMark(), "anchors are not allowed", "write the value out");
      return false;
    }
    if (!node.getTag().startsWith(Tag.PREFIX) || node.getTag().equals(Tag.BINARY)) {
      problems.add(node.getStartMark(), "tags are not allowed", "remove the tag");
      return false;
    }
    if (depth > DEEPEST) {
      problems.add(node.getStartMark(), "nested too deeply", "flatten it");
      return false;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().allMatch(n -> isPlain(n, problems, depth + 1));
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .allMatch(
              t ->
                  isPlain(t.getKeyNode(), problems, depth + 1)
                      && isPlain(t.getValueNode(), problems, depth + 1));
    }
    return true;
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    // Nothing is expanded here, and isPlain refuses the anchor of every alias with its place.
    options.setMaxAliasesForCollections(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LARGEST);
    return options;
  }
}
