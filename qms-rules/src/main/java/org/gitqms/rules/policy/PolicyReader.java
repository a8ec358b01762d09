package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Workflow;
import org.gitqms.rules.yaml.YamlMap;
import org.gitqms.rules.yaml.YamlProblems;

/**
 * Reads a policy from its files. Either there is a policy and no finding, or there are findings and
 * no policy: half a policy decides nothing.
 */
public final class PolicyReader {

  /** Where the policy stands in the repository. */
  public static final String FOLDER = "QMS/.policy/";

  /** The rule under which mistakes in a policy file are reported. */
  public static final RuleId SCHEMA = new RuleId("QMS-801");

  private final Map<String, Content> files;
  private final List<Finding> findings = new ArrayList<>();

  private PolicyReader(Map<String, Content> files) {
    this.files = files;
  }

  /**
   * The outcome of reading.
   *
   * @param policy the policy, if nothing is wrong
   * @param findings what is wrong
   */
  public record Outcome(Optional<Policy> policy, List<Finding> findings) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /** Reads the policy from files by their path in the repository. */
  public static Outcome read(Map<String, Content> files) {
    return new PolicyReader(files).read();
  }

  private Outcome read() {
    List<People> people = new ArrayList<>();
    List<DocumentTypes> types = new ArrayList<>();
    List<Workflow> workflow = new ArrayList<>();
    file("people.yml", (map, p) -> new PeopleReader(map, p).read().ifPresent(people::add));
    file("types.yml", (map, p) -> new TypesReader(map, p).read().ifPresent(types::add));
    List<Guard> guards = new ArrayList<>();
    file(
        "workflow.yml",
        (map, p) -> {
          new WorkflowReader(map, p).read().ifPresent(workflow::add);
          guards.addAll(new GuardsReader(map).read());
        });
    List<SystemsReader.Outcome> systems = new ArrayList<>();
    file("systems.yml", (map, p) -> systems.add(new SystemsReader(map).read()));
    List<Profile> profile = new ArrayList<>();
    Set<RuleId> errors = new TreeSet<>();
    file("rules.yml", (map, p) -> readRules(map, profile::add, errors));
    types.forEach(this::checkPrompts);
    if (!findings.isEmpty()) {
      return new Outcome(Optional.empty(), findings);
    }
    Policy policy =
        new Policy(
            people.get(0),
            types.get(0),
            workflow.get(0),
            systems.get(0).ledger(),
            systems.get(0).namespaces(),
            systems.get(0).systems(),
            guards,
            profile.get(0),
            errors);
    return new Outcome(Optional.of(policy), List.of());
  }

  private void file(String name, java.util.function.BiConsumer<YamlMap, YamlProblems> reader) {
    YamlProblems problems = new YamlProblems(SCHEMA, FOLDER + name);
    Content content = files.get(FOLDER + name);
    if (content == null) {
      problems.add("the policy file is missing", "restore " + FOLDER + name);
    } else {
      YamlMap.read(content.bytes(), problems)
          .ifPresent(
              map -> {
                reader.accept(map, problems);
                map.close();
              });
    }
    findings.addAll(problems.findings());
  }

  private void checkPrompts(DocumentTypes types) {
    files.entrySet().stream()
        .filter(file -> Prompts.isPrompt(file.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file -> {
              YamlProblems problems = new YamlProblems(SCHEMA, file.getKey());
              Prompts.check(
                  file.getKey(),
                  file.getValue(),
                  type -> types.find(type).map(DocumentType::lifecycle),
                  problems);
              findings.addAll(problems.findings());
            });
  }

  private static void readRules(YamlMap map, Consumer<Profile> profile, Set<RuleId> errors) {
    Profile.parse(map.text("profile"))
        .ifPresentOrElse(
            profile,
            () -> {
              map.problem("profile", "unknown profile", "write self-regulated or gxp");
              profile.accept(Profile.GXP);
            });
    for (String id : map.texts("errors")) {
      try {
        errors.add(new RuleId(id));
      } catch (IllegalArgumentException e) {
        map.problem("errors", "'" + id + "' is not a rule id", "write ids such as QMS-109");
      }
    }
  }
}
