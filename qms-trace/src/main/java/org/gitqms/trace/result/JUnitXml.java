package org.gitqms.trace.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads reports in the form that JUnit's Ant task began and most test tools write: Surefire and
 * Failsafe, Gradle, Ant, pytest, gotestsum, jest-junit, cargo nextest, mocha, PHPUnit, googletest.
 *
 * <p>The worst mark of a test case is its outcome: {@code error}, {@code failure}, {@code skipped}
 * or {@code disabled} (also as its status or result attribute), {@code flakyFailure} or {@code
 * flakyError}; without any it passed. A {@code failure} or {@code error} of a suite itself becomes
 * a result with the suite as class and no name.
 *
 * <p>What a suite says of itself has to fit what it and its nested suites hold:
 *
 * <ul>
 *   <li>It says more tests than it holds: results are lost, a problem. One more is let pass for
 *       each test in error, since pytest counts a failing teardown as a test, and for each failed
 *       run of a test that ran again, since some tools count runs.
 *   <li>It says fewer: a problem, unless a test failed or ran again. Surefire counts the last run
 *       only, and gotestsum and jest-junit leave out what failed before the first test. Saying the
 *       number of its own tests without those of nested suites is fine.
 *   <li>It says failures or errors and holds none, nor a test that ran again: a problem. Failures
 *       that it holds and does not say need none, they are failures all the same.
 *   <li>It says more skipped tests than it holds: a problem, they would look as if they passed.
 *   <li>An attribute that is missing says nothing; one that is not a number is a problem.
 * </ul>
 *
 * <p>So a tool that counts assertions or subtests as tests, and has one test case for all of them,
 * is refused.
 *
 * <p>Document types are refused, so that no entity is ever expanded and nothing outside the file
 * read. The memory needed grows with the number of tests, not with their output.
 */
public final class JUnitXml {

  private static final String WRITE_AGAIN = "let the test tool write the report again";

  private JUnitXml() {}

  /** Reads a report; whatever cannot be read is a problem of the result. */
  public static ResultFile read(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail", e);
    }
  }

  /**
   * Reads a report as it streams in, to its end or to where it cannot be read on; does not close
   * the stream.
   *
   * @throws IOException if the stream throws it
   */
  public static ResultFile read(InputStream in) throws IOException {
    BoundedInput input = new BoundedInput(in);
    Problems problems = new Problems();
    Report report = new Report(problems);
    try {
      readAll(HardenedXml.open(input), input, report, problems);
    } catch (XMLStreamException e) {
      input.throwIfBroken();
      String message =
          input.isExceeded()
              ? "a tag or comment is longer than " + (BoundedInput.MAX_PIECE >> 20) + " MiB"
              : "this is not well-formed XML, or it is cut off here";
      problems.report(Place.of(e.getLocation()), message, WRITE_AGAIN);
    }
    return report.file();
  }

  private static void readAll(
      XMLStreamReader xml, BoundedInput input, Report report, Problems problems)
      throws XMLStreamException {
    Vocabulary vocabulary = new Vocabulary();
    boolean afterText = false;
    boolean readOn = true;
    while (readOn && xml.hasNext()) {
      Location before = xml.getLocation();
      input.nextPiece();
      int event = HardenedXml.next(xml);
      if (!vocabulary.take(xml)) {
        problems.report(Place.of(before), "more than 1,000 names of elements", WRITE_AGAIN);
        readOn = false;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        Place place = Place.of(before);
        readOn = report.start(xml, afterText ? place.left() : place);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        report.end(xml);
      } else if (event == XMLStreamConstants.DTD) {
        problems.report(Place.of(before), "document types are refused", "leave out <!DOCTYPE ...>");
        readOn = false;
      }
      // The parser looks one character past a text to see that it ends.
      afterText = event == XMLStreamConstants.CHARACTERS;
    }
  }
}
