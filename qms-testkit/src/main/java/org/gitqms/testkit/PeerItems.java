package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Requirements and tests in the form of OpenFastTrace, to time both tools on the same items. */
final class PeerItems {

  private PeerItems() {}

  static void write(Path folder, String name, int count) throws Exception {
    StringBuilder items = new StringBuilder("# Requirements of " + name + "\n");
    StringBuilder tests = new StringBuilder("package acme.part;\n\nclass Part" + name + "Test {\n");
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "req~%s-%03d~1", name.toLowerCase(Locale.ROOT), i);
      items.append(
          String.format(
              Locale.ROOT,
              """

              ### Request %1$d of %2$s
              `%3$s`

              The system must answer request %1$d of part %2$s within two seconds and keep a record of it.

              Needs: utest
              """,
              i,
              name,
              id));
      tests.append(
          String.format(
              Locale.ROOT,
              """

                // [utest->%s]
                @Test
                void answersRequest%d() {
                  assertEquals(%d, new Part().answer(%d));
                }
              """,
              id,
              i,
              i,
              i));
    }
    ManyRequirementsMain.file(
        folder, "doc/" + name + ".md", items.toString().getBytes(StandardCharsets.UTF_8));
    ManyRequirementsMain.file(
        folder,
        "src/Part" + name + "Test.java",
        tests.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
  }
}
