package org.gitqms.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/**
 * The report for CI servers that show test results: one suite with a test case for what was judged,
 * and one for each rule and weight that has findings.
 *
 * <p>Errors are failures, so the suite fails exactly if the result is refused. Warnings are shown
 * as skipped: seen, not red. Historical findings ask nobody to act: they pass, and stand in the
 * case's output.
 */
public record JUnitReport() implements Report {

  private static final String SUITE = "git-qms";

  private record CaseKey(RuleId rule, Severity severity) implements Comparable<CaseKey> {
    private static final Comparator<CaseKey> ORDER =
        Comparator.comparing(CaseKey::rule).thenComparing(CaseKey::severity);

    private static CaseKey of(Finding finding) {
      return new CaseKey(finding.rule(), finding.severity());
    }

    @Override
    public int compareTo(CaseKey other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public String render(Verification verification, ReportContext context) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      suite(xml, verification, context);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory failed", e);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, Verification verification, ReportContext context)
      throws XMLStreamException {
    SortedMap<CaseKey, List<Finding>> cases =
        verification.findings().stream().collect(groupingBy(CaseKey::of, TreeMap::new, toList()));
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", Integer.toString(1 + cases.size()));
    xml.writeAttribute("failures", countOf(cases, Severity.ERROR));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", countOf(cases, Severity.WARNING));
    xml.writeAttribute("time", "0");
    xml.writeCharacters("\n");
    scopeCase(xml, verification);
    for (CaseKey key : cases.keySet()) {
      ruleCase(xml, key, cases.get(key), context.rule(key.rule()));
    }
    xml.writeEndElement();
  }

  private static String countOf(SortedMap<CaseKey, List<Finding>> cases, Severity severity) {
    return Long.toString(cases.keySet().stream().filter(k -> k.severity() == severity).count());
  }

  private static void scopeCase(XMLStreamWriter xml, Verification verification)
      throws XMLStreamException {
    Summary summary = new Summary(verification);
    startCase(xml, "scope", summary.judged());
    String told = String.join("\n", summary.lines()) + "\n" + summary.outcome() + "\n";
    element(xml, "system-out", told);
    endCase(xml);
  }

  private static void ruleCase(
      XMLStreamWriter xml, CaseKey key, List<Finding> findings, RuleInfo rule)
      throws XMLStreamException {
    String mark = key.severity() == Severity.ERROR ? "" : " (" + key.severity().word() + ")";
    startCase(xml, key.rule().value(), VisibleText.of(rule.title()) + mark);
    String text =
        findings.stream()
            .map(finding -> FindingText.of(finding, Palette.PLAIN))
            .collect(Collectors.joining());
    switch (key.severity()) {
      case ERROR -> failure(xml, key.rule(), findings.size(), text);
      case WARNING -> skipped(xml, findings.size(), text);
      case HISTORICAL -> element(xml, "system-out", text);
    }
    endCase(xml);
  }

  private static void failure(XMLStreamWriter xml, RuleId rule, int count, String text)
      throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("message", Summary.number(count, "error"));
    xml.writeAttribute("type", rule.value());
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void skipped(XMLStreamWriter xml, int count, String text)
      throws XMLStreamException {
    xml.writeEmptyElement("skipped");
    xml.writeAttribute("message", Summary.number(count, "warning"));
    element(xml, "system-out", text);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void startCase(XMLStreamWriter xml, String group, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE + "." + group);
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", "0");
  }

  private static void endCase(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
