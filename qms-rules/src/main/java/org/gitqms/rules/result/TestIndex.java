package org.gitqms.rules.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds the tests of a run by what a source calls them, or the class they are in. */
final class TestIndex {

  /** A class with more parts is found by the outermost of them and by its whole name. */
  private static final int MAX_PARTS = 100;

  private final NameIndex<NamedTest> tests;

  /** The tests of each class, under its name and those of all around it. */
  private final NameIndex<Collection<NamedTest>> classes;

  /** Classes that did not pass as such; one that did proves nothing for a test of it. */
  private final NameIndex<NamedTest> brokenClasses;

  private TestIndex(Map<String, Map<String, NamedTest>> byClass) {
    tests = NameIndex.of(testEntries(byClass));
    classes = NameIndex.of(classEntries(byClass));
    brokenClasses = NameIndex.of(brokenClassEntries(byClass));
  }

  static TestIndex of(Collection<TestResult> results) {
    Map<String, Map<String, NamedTest>> byClass = new LinkedHashMap<>();
    Map<String, String> dotted = new HashMap<>();
    for (TestResult result : results) {
      String className = dotted.computeIfAbsent(result.className(), TestNames::dotted);
      String scope = TestNames.scope(className, result.name());
      byClass
          .computeIfAbsent(scope, key -> new LinkedHashMap<>())
          .computeIfAbsent(TestNames.last(result.name()), last -> new NamedTest(scope, last))
          .add(result);
    }
    return new TestIndex(byClass);
  }

  private static List<NameIndex.Entry<NamedTest>> testEntries(
      Map<String, Map<String, NamedTest>> byClass) {
    List<NameIndex.Entry<NamedTest>> entries = new ArrayList<>();
    byClass.forEach(
        (scope, members) ->
            members.forEach(
                (last, test) -> {
                  if (!last.isEmpty()) {
                    entries.add(NameIndex.Entry.of(TestNames.joined(scope, last), test));
                  }
                }));
    return entries;
  }

  private static List<NameIndex.Entry<Collection<NamedTest>>> classEntries(
      Map<String, Map<String, NamedTest>> byClass) {
    List<NameIndex.Entry<Collection<NamedTest>>> entries = new ArrayList<>();
    byClass.forEach(
        (scope, members) -> {
          int first = scope.indexOf('.');
          int parts = 1;
          for (int dot = first; dot >= 0 && parts < MAX_PARTS; dot = scope.indexOf('.', dot + 1)) {
            entries.add(new NameIndex.Entry<>(scope, dot, dot > first, members.values()));
            parts++;
          }
          if (!scope.isEmpty()) {
            entries.add(NameIndex.Entry.of(scope, members.values()));
          }
        });
    return entries;
  }

  private static List<NameIndex.Entry<NamedTest>> brokenClassEntries(
      Map<String, Map<String, NamedTest>> byClass) {
    List<NameIndex.Entry<NamedTest>> entries = new ArrayList<>();
    byClass.forEach(
        (scope, members) -> {
          NamedTest itself = members.get("");
          if (!scope.isEmpty() && itself != null && !itself.hasPassed()) {
            entries.add(NameIndex.Entry.of(scope, itself));
          }
        });
    return entries;
  }

  /** The tests of that name or in a class of that name, each once. */
  Collection<NamedTest> matching(String name) {
    List<NamedTest> found = tests.matching(name);
    classes.matching(name).forEach(found::addAll);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      found.addAll(brokenClasses.matching(name.substring(0, dot)));
    }
    return found.size() > 1 ? new LinkedHashSet<>(found) : found;
  }
}
