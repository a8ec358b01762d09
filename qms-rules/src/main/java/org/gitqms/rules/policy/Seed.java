package org.gitqms.rules.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.people.Principal;

/** What a new repository starts with: the shipped policy and the shipped templates. */
public final class Seed {

  private static final List<String> POLICY =
      List.of("rules.yml", "systems.yml", "types.yml", "workflow.yml");
  private static final List<String> TEMPLATES =
      List.of("ADD", "CR", "ER", "INV", "RS", "RTM", "SOP", "TP", "VAR", "VR");

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
