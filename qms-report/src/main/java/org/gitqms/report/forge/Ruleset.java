package org.gitqms.report.forge;

import java.util.List;
import org.gitqms.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A branch ruleset of GitHub. Rules of several rulesets hold together; who may pass by one ruleset
 * still has to keep the others. That is why there are two.
 */
public sealed interface Ruleset {

  /** By which it is found again, to be updated. */
  String name();

  /** The branch that it protects, by its short name. */
  String branch();

  /** The rules by GitHub's names for them, in order. */
  List<String> rules();

  /** The body of the calls that create and update a ruleset; lines end with LF. */
  default String json() {
    ObjectNode root = JsonText.object();
    root.put("name", name());
    root.put("target", "branch");
    root.put("enforcement", "active");
    bypass(root.putArray("bypass_actors"));
    ObjectNode ref = root.putObject("conditions").putObject("ref_name");
    ref.putArray("include").add("refs/heads/" + branch());
    ref.putArray("exclude");
    ArrayNode rules = root.putArray("rules");
    rules().forEach(type -> parameters(type, rules.addObject().put("type", type)));
    return JsonText.of(root);
  }

  /** Who may pass by these rules: nobody, if nothing is added. */
  default void bypass(ArrayNode actors) {}

  /** What a rule has beside its type. */
  default void parameters(String type, ObjectNode rule) {}

  /**
   * The ledger only grows, for everybody: no deletion, no force, signed commits, checked commits.
   *
   * @param checks names of the status checks that a commit must have passed
   * @param app the id of the app whose checks count; 0 for anybody's
   * @param signed true if GitHub must know each signature, too
   */
  record Growing(String branch, List<String> checks, int app, boolean signed) implements Ruleset {

    private static final String CHECKS = "required_status_checks";

    public Growing {
      checks = List.copyOf(checks);
    }

    @Override
    public String name() {
      return "git-qms";
    }

    @Override
    public List<String> rules() {
      return signed
          ? List.of("deletion", "non_fast_forward", "required_signatures", CHECKS)
          : List.of("deletion", "non_fast_forward", CHECKS);
    }

    @Override
    public void parameters(String type, ObjectNode rule) {
      if (type.equals(CHECKS)) {
        ObjectNode parameters = rule.putObject("parameters");
        ArrayNode required = parameters.putArray(CHECKS);
        for (String check : checks) {
          ObjectNode entry = required.addObject().put("context", check);
          if (app != 0) {
            entry.put("integration_id", app);
          }
        }
        parameters.put("strict_required_status_checks_policy", false);
        parameters.put("do_not_enforce_on_create", false);
      }
    }
  }

  /** Nobody moves the branch but a deploy key: that of the workflow that takes over. */
  record DeployKeyOnly(String branch) implements Ruleset {

    @Override
    public String name() {
      return "git-qms staging";
    }

    @Override
    public List<String> rules() {
      return List.of("update");
    }

    @Override
    public void bypass(ArrayNode actors) {
      ObjectNode key = actors.addObject();
      key.putNull("actor_id");
      key.put("actor_type", "DeployKey");
      key.put("bypass_mode", "always");
    }

    @Override
    public void parameters(String type, ObjectNode rule) {
      rule.putObject("parameters").put("update_allows_fetch_and_merge", false);
    }
  }
}
