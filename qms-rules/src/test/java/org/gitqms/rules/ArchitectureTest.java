package org.gitqms.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The law is pure, and its packages stand one above the other. */
@AnalyzeClasses(packages = "org.gitqms.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.gitqms.rules.";

  // [REQ-BUILD-001]
  @ArchTest
  static final ArchRule THE_LAW_KNOWS_NO_FILE_AND_NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "org.eclipse.jgit..")
          .orShould()
          .dependOnClassesThat()
          // Decoding an address touches no network.
          .haveNameMatching("java\\.net\\.(?!URLDecoder$).*")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)");

  // [REQ-BUILD-001]
  @ArchTest
  static final ArchRule THE_LAW_KNOWS_NO_CLOCK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.time..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  // [REQ-BUILD-001]
  @ArchTest
  static final ArchRule THE_LAW_KNOWS_NO_ENVIRONMENT =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class, String.class)
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.(util\\.Random|lang\\.Process.*|lang\\.Runtime)");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FINDINGS_KNOW_NOTHING_OF_WHAT_IS_FOUND =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "finding")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "policy..", ROOT + "record..", ROOT + "event..", ROOT + "verdict..");

  /**
   * Each package by itself; but the catalogue names every rule, and every rule is told of the case,
   * so the judge and the rules are one.
   */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getPackageName();
      if (!name.startsWith(ROOT)) {
        return SliceIdentifier.ignore();
      }
      String part = name.substring(ROOT.length());
      return SliceIdentifier.of(
          part.startsWith("rule.") || part.equals("verdict") ? "rules" : part);
    }

    @Override
    public String getDescription() {
      return "packages of the law";
    }
  }
}
