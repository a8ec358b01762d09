package org.gitqms.trace.result;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.jspecify.annotations.Nullable;

/** One report while it is being read, element by element. */
final class Report {

  static final int MAX_DEPTH = 100;

  static final int MAX_NAME = 10_000;

  private static final String WRITE_AGAIN = "let the test tool write the report again";

  private static final Set<String> SUITES = Set.of("testsuite", "testsuites");

  /** Elements of a suite that may hold anything, but no tests. */
  private static final Set<String> OPAQUE = Set.of("properties", "system-out", "system-err");

  private final Problems problems;
  private final List<TestResult> tests = new ArrayList<>();

  /** One string for all tests of a class. */
  private final Map<String, String> classNames = new HashMap<>();

  private final Deque<OpenSuite> suites = new ArrayDeque<>();
  private @Nullable OpenCase test;
  private int depth;
  private int opaque;

  Report(Problems problems) {
    this.problems = problems;
  }

  /** What has been read so far. */
  ResultFile file() {
    return new ResultFile(tests, problems.list());
  }

  /** Takes the start of an element; false where reading on would be of no use. */
  boolean start(XMLStreamReader xml, Place at) {
    depth++;
    if (depth > MAX_DEPTH) {
      problems.report(at, "elements are nested deeper than " + MAX_DEPTH, WRITE_AGAIN);
      return false;
    }
    if (opaque > 0) {
      opaque++;
      return true;
    }
    String element = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (test != null) {
      startInTest(test, element, at);
      return true;
    }
    if (suites.isEmpty() && !SUITES.contains(element)) {
      problems.report(
          at,
          "the root is " + Problems.quoted(xml.getLocalName()) + ", not testsuite or testsuites",
          "name only JUnit XML reports as results");
      return false;
    }
    startInSuite(xml, element, at);
    return true;
  }

  private void startInTest(OpenCase open, String element, Place at) {
    opaque = 1;
    open.child(element);
    if (element.equals("testcase") || SUITES.contains(element)) {
      problems.report(at, element + " within a testcase", WRITE_AGAIN);
    }
  }

  /** An element of no known name may hold tests, such as one that groups them. */
  private void startInSuite(XMLStreamReader xml, String element, Place at) {
    if (SUITES.contains(element)) {
      openSuite(xml, at);
    } else if (element.equals("testcase")) {
      openTest(xml, at);
    } else if (element.equals("failure") || element.equals("error")) {
      opaque = 1;
      suites.element().addOwnFailure();
      Outcome outcome = element.equals("error") ? Outcome.ERROR : Outcome.FAILED;
      tests.add(new TestResult(suites.element().name(), "", outcome));
    } else if (OPAQUE.contains(element)) {
      opaque = 1;
    }
  }

  private void openSuite(XMLStreamReader xml, Place at) {
    Optional<SuiteCounts> counts = SuiteCounts.read(name -> attribute(xml, name));
    if (counts.isEmpty()) {
      problems.report(at, "a count of the suite is not a number", WRITE_AGAIN);
    }
    String name = bounded(attribute(xml, "name"), at).orElse("");
    suites.push(new OpenSuite(name, at, counts.orElse(SuiteCounts.NONE)));
  }

  private void openTest(XMLStreamReader xml, Place at) {
    Optional<String> name = attribute(xml, "name");
    if (name.isEmpty()) {
      problems.report(at, "the testcase has no name", WRITE_AGAIN);
    }
    String className = bounded(attribute(xml, "classname"), at).orElse("");
    OpenCase open =
        new OpenCase(
            bounded(name, at).orElse(null), classNames.computeIfAbsent(className, first -> first));
    for (String attribute : List.of("status", "result")) {
      attribute(xml, attribute)
          .filter(value -> !open.status(value))
          .ifPresent(value -> reportStatus(attribute, value, at));
    }
    test = open;
  }

  private void reportStatus(String attribute, String value, Place at) {
    problems.report(
        at,
        "the testcase has " + attribute + " " + Problems.quoted(value) + ", which is not known",
        "let the test tool write run, passed, skipped or failed there, or nothing");
  }

  private Optional<String> bounded(Optional<String> name, Place at) {
    Optional<String> fitting = name.filter(text -> text.length() <= MAX_NAME);
    if (name.isPresent() && fitting.isEmpty()) {
      problems.report(at, "name longer than 10,000 characters", "give the test a shorter name");
    }
    return fitting;
  }

  /** Takes the end of the innermost open element. */
  void end(XMLStreamReader xml) {
    depth--;
    if (opaque > 0) {
      opaque--;
    } else if (test != null) {
      closeTest(test);
    } else if (SUITES.contains(xml.getLocalName().toLowerCase(Locale.ROOT))) {
      closeSuite();
    }
  }

  private void closeTest(OpenCase closed) {
    suites.element().add(closed);
    OpenSuite suite = suites.element();
    closed
        .result()
        .map(
            result ->
                new TestResult(suite.whole(result.className()), result.name(), result.outcome()))
        .ifPresent(tests::add);
    test = null;
  }

  private void closeSuite() {
    OpenSuite closed = suites.pop();
    closed.check(problems);
    Optional.ofNullable(suites.peek()).ifPresent(outer -> outer.add(closed));
  }

  /** The attribute of that name that is in no namespace. */
  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      if ((prefix == null || prefix.isEmpty()) && xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }
}
