package org.gitqms.githooks.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow as GitHub reads it: maps and lists. */
record WorkflowFile(Map<Object, Object> tree) {

  /** A step, by what it is asked to do. */
  record Step(Map<String, Object> fields) {

    String text(String field) {
      return Objects.requireNonNullElse(fields.get(field), "").toString();
    }

    Map<String, String> map(String field) {
      return texts(fields.get(field));
    }
  }

  static WorkflowFile of(CiWorkflow workflow, String branch, String root) {
    return parse(workflow.text(branch, root));
  }

  @SuppressWarnings("unchecked")
  static WorkflowFile parse(String text) {
    return new WorkflowFile(
        (Map<Object, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  /** YAML 1.1 takes the word {@code on} for a truth. */
  Map<String, Object> triggers() {
    return map(tree.get(true));
  }

  Map<String, String> permissions() {
    return texts(tree.get("permissions"));
  }

  Map<String, String> environment() {
    return texts(tree.get("env"));
  }

  Map<String, Object> jobs() {
    return map(tree.get("jobs"));
  }

  Map<String, Object> job(String name) {
    return map(jobs().get(name));
  }

  @SuppressWarnings("unchecked")
  List<Step> steps(String job) {
    List<Map<String, Object>> steps = (List<Map<String, Object>>) job(job).get("steps");
    return Objects.requireNonNull(steps).stream().map(Step::new).toList();
  }

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    jobs().keySet().forEach(job -> all.addAll(steps(job)));
    return all;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  static Map<String, String> texts(@org.jspecify.annotations.Nullable Object node) {
    Map<String, String> texts = new TreeMap<>();
    map(node).forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }
}
