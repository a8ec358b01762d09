package org.gitqms.githooks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.jgit.lib.Repository;

/**
 * The modules stand one above the other, and each library stays behind the module it is there for.
 * The door for Maven is not on the class path here and has such a test of its own.
 */
@AnalyzeClasses(packages = "org.gitqms", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

  private static final String RULES = "org.gitqms.rules..";
  private static final String LEDGER = "org.gitqms.ledger..";
  private static final String TRACE = "org.gitqms.trace..";
  private static final String REPORT = "org.gitqms.report..";
  private static final String DOOR = "org.gitqms.githooks..";
  private static final String DEMO = "org.gitqms.githooks.demo..";
  private static final String TESTKIT = "org.gitqms.testkit..";
  private static final String VERIFIES = "org.gitqms.verifies..";

  // [REQ-BUILD-002]
  @ArchTest
  static final ArchRule A_LOWER_MODULE_NEVER_USES_A_HIGHER_ONE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("rules")
          .definedBy(RULES)
          .layer("ledger")
          .definedBy(LEDGER)
          .layer("trace")
          .definedBy(TRACE)
          .layer("report")
          .definedBy(REPORT)
          .layer("door")
          .definedBy(DOOR)
          .layer("testkit")
          .definedBy(TESTKIT)
          .whereLayer("rules")
          .mayNotAccessAnyLayer()
          .whereLayer("trace")
          .mayOnlyAccessLayers("rules")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("rules", "trace")
          .whereLayer("report")
          .mayOnlyAccessLayers("rules", "trace")
          .whereLayer("testkit")
          .mayOnlyAccessLayers("rules")
          .whereLayer("door")
          .mayOnlyAccessLayers("rules", "trace", "ledger", "report");

  @ArchTest
  static final ArchRule EVERY_CLASS_BELONGS_TO_A_MODULE =
      classes().should().resideInAnyPackage(RULES, TRACE, LEDGER, REPORT, DOOR, TESTKIT, VERIFIES);

  @ArchTest
  static final ArchRule GIT_IS_READ_AND_WRITTEN_BY_THE_LEDGER =
      noClasses()
          .that()
          // The kit makes what nobody should write, and the demo forges as an attacker would.
          .resideOutsideOfPackages(LEDGER, TESTKIT, DEMO)
          .should()
          .dependOnClassesThat(
              // A door only hands the ledger's repository back to the ledger.
              resideInAPackage("org.eclipse.jgit..").and(not(type(Repository.class))));

  @ArchTest
  static final ArchRule KEYS_ARE_THE_LEDGERS_BUSINESS =
      onlyIn("org.bouncycastle..", LEDGER, TESTKIT);

  @ArchTest static final ArchRule THE_COMMAND_LINE_IS_READ_AT_THE_DOOR = onlyIn("picocli..", DOOR);

  @ArchTest
  static final ArchRule MAVEN_IS_KNOWN_TO_ITS_OWN_DOOR_ALONE = onlyIn("org.apache.maven..");

  @ArchTest static final ArchRule YAML_IS_READ_BY_THE_LAW = onlyIn("org.yaml.snakeyaml..", RULES);

  @ArchTest
  static final ArchRule MARKDOWN_IS_READ_BY_THE_LAW = onlyIn("com.vladsch.flexmark..", RULES);

  @ArchTest
  static final ArchRule JSON_IS_NO_BUSINESS_OF_A_DOOR =
      onlyIn("tools.jackson..", RULES, LEDGER, REPORT);

  private static ArchRule onlyIn(String library, String... modules) {
    return noClasses()
        .that(not(resideInAnyPackage(modules)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
