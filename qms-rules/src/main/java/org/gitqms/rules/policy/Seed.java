package org.gitqms.rules.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.record.DocumentId;

/** What a new repository starts with: the shipped policy, prompts, procedures and templates. */
public final class Seed {

  private static final List<String> POLICY =
      List.of("rules.yml", "systems.yml", "types.yml", "workflow.yml");
  private static final List<String> TEMPLATES =
      List.of("ADD", "CR", "ER", "INV", "RS", "RTM", "SOP", "TP", "VAR", "VR");

  private static final int PROCEDURES = 7;
  private static final List<String> PROMPTS =
      List.of(
          "approval/default.yml",
          "approval/effective/default.yml",
          "approval/post/default.yml",
          "approval/pre/default.yml",
          "approval/retirement/default.yml",
          "review/default.yml",
          "review/effective/RS.yml",
          "review/effective/RTM.yml",
          "review/effective/SOP.yml",
          "review/effective/default.yml",
          "review/post/CR.yml",
          "review/post/INV.yml",
          "review/post/TP.yml",
          "review/post/VAR.yml",
          "review/post/default.yml",
          "review/pre/CR.yml",
          "review/pre/INV.yml",
          "review/pre/TP.yml",
          "review/pre/VAR.yml",
          "review/pre/default.yml");

  private Seed() {}

  /** The policy files for these people, by path in the repository. */
  public static Map<String, Content> policy(Collection<Principal> people) {
    Map<String, Content> files = new TreeMap<>();
    files.put(PolicyReader.FOLDER + "people.yml", PeopleYaml.write(people));
    for (String name : POLICY) {
      files.put(PolicyReader.FOLDER + name, resource(name));
    }
    return files;
  }

  /** The templates, by path in the repository. */
  public static Map<String, Content> templates() {
    Map<String, Content> files = new TreeMap<>();
    for (String type : TEMPLATES) {
      String name = "TEMPLATE/TEMPLATE-" + type + ".md";
      files.put("QMS/" + name, resource(name));
    }
    return files;
  }

  /** The procedures, {@code SOP-001} and on, by path in the repository. */
  public static Map<String, Content> procedures() {
    Map<String, Content> files = new TreeMap<>();
    for (int number = 1; number <= PROCEDURES; number++) {
      String name = String.format(Locale.ROOT, "SOP/SOP-%03d.md", number);
      files.put("QMS/" + name, resource(name));
    }
    return files;
  }

  /** The checklists of reviewers and approvers, by path in the repository. */
  public static Map<String, Content> prompts() {
    Map<String, Content> files = new TreeMap<>();
    for (String name : PROMPTS) {
      files.put(Prompts.FOLDER + name, resource("prompts/" + name));
    }
    return files;
  }

  /** The document that each procedure and each template is, by path in the repository. */
  public static Map<String, DocumentId> documents() {
    Map<String, DocumentId> ids = new TreeMap<>();
    Stream.of(procedures(), templates())
        .flatMap(files -> files.keySet().stream())
        .forEach(path -> ids.put(path, documentAt(path)));
    return ids;
  }

  private static DocumentId documentAt(String path) {
    return new DocumentId(path.substring(path.lastIndexOf('/') + 1, path.length() - 3));
  }

  private static Content resource(String name) {
    try (InputStream in = Seed.class.getResourceAsStream("/org/gitqms/rules/seed/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out the resource " + name);
      }
      return Content.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
