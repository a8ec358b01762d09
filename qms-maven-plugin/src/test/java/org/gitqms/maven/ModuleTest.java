package org.gitqms.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.jgit.lib.Repository;

/** The door for Maven uses what is below it, and neither the other door nor what tests use. */
@AnalyzeClasses(packages = "org.gitqms.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTest {

  @ArchTest
  static final ArchRule THE_GOAL_USES_ONLY_THE_MODULES_BELOW_IT =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.gitqms..")
                  .and(not(resideInAPackage("org.gitqms.maven..")))
                  .and(not(resideInAPackage("org.gitqms.rules..")))
                  .and(not(resideInAPackage("org.gitqms.trace..")))
                  .and(not(resideInAPackage("org.gitqms.ledger..")))
                  .and(not(resideInAPackage("org.gitqms.report.."))));

  @ArchTest
  static final ArchRule THE_GOAL_ONLY_HANDS_THE_REPOSITORY_BACK_TO_THE_LEDGER =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.eclipse.jgit..").and(not(type(Repository.class))));

  @ArchTest
  static final ArchRule THE_GOAL_LEAVES_LIBRARIES_TO_THE_MODULES_BELOW_IT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "picocli..",
              "org.yaml.snakeyaml..",
              "com.vladsch.flexmark..",
              "org.bouncycastle..",
              "tools.jackson..");
}
