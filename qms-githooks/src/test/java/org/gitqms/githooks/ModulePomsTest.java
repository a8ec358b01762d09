package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What each module may use of the others, as its build gives it. */
class ModulePomsTest {

  @ParameterizedTest
  @Verifies("REQ-BUILD-002")
  @CsvSource({
    "qms-verifies,''",
    "qms-rules,''",
    "qms-trace,qms-rules",
    "qms-testkit,qms-rules",
    "qms-ledger,qms-rules qms-trace",
    "qms-report,qms-rules qms-trace",
    "qms-githooks,qms-rules qms-trace qms-ledger qms-report",
    "qms-maven-plugin,qms-rules qms-trace qms-ledger qms-report"
  })
  void a_module_is_given_the_modules_below_it_and_no_other(String module, String below)
      throws Exception {
    assertThat(String.join(" ", modulesGivenTo(module, false))).isEqualTo(below);
  }

  @ParameterizedTest
  @CsvSource({
    "qms-verifies,''",
    "qms-rules,qms-verifies",
    "qms-trace,qms-verifies",
    "qms-testkit,''",
    "qms-ledger,qms-verifies qms-testkit",
    "qms-report,qms-verifies",
    "qms-githooks,qms-verifies qms-testkit",
    "qms-maven-plugin,qms-verifies qms-testkit"
  })
  void the_kit_is_given_to_tests_and_to_nothing_else(String module, String kit) throws Exception {
    assertThat(String.join(" ", modulesGivenTo(module, true))).isEqualTo(kit);
  }

  @Test
  void every_module_is_one_of_those_above() throws Exception {
    NodeList modules = pom(SourceTree.ROOT).getElementsByTagName("module");
    assertThat(texts(modules))
        .containsExactlyInAnyOrder(
            "qms-verifies",
            "qms-rules",
            "qms-trace",
            "qms-testkit",
            "qms-ledger",
            "qms-report",
            "qms-githooks",
            "qms-maven-plugin");
  }

  private static List<String> modulesGivenTo(String module, boolean tests) throws Exception {
    List<String> given = new ArrayList<>();
    NodeList dependencies = pom(SourceTree.ROOT.resolve(module)).getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      boolean ours = texts(dependency.getElementsByTagName("groupId")).contains("org.gitqms");
      boolean test = texts(dependency.getElementsByTagName("scope")).contains("test");
      if (ours && test == tests) {
        given.addAll(texts(dependency.getElementsByTagName("artifactId")));
      }
    }
    return given;
  }

  private static Element pom(Path folder) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  private static List<String> texts(NodeList elements) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }
}
