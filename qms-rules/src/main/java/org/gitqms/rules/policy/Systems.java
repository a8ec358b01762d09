package org.gitqms.rules.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;

/**
 * The code that the rules govern, as {@code systems.yml} declares it.
 *
 * @param systems the systems; as long as there is none, no code is governed
 * @param ungoverned paths that are excluded
 * @param copies documents whose text stands in the code, too
 */
public record Systems(
    List<GovernedSystem> systems, List<PathPattern> ungoverned, List<Copy> copies) {

  /** No code is governed. */
  public static final Systems NONE = new Systems(List.of(), List.of(), List.of());

  /**
   * Names that no exclusion reaches, in lower case: what they say decides what is built, checked
   * out and tested.
   */
  private static final Set<String> ALWAYS =
      Set.of(
          ".gitattributes",
          ".gitmodules",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "gradle.properties",
          "package.json",
          "package-lock.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "pyproject.toml",
          "setup.py",
          "setup.cfg",
          "requirements.txt",
          "poetry.lock",
          "pipfile",
          "pipfile.lock",
          "cargo.toml",
          "cargo.lock",
          "go.mod",
          "go.sum",
          "gemfile",
          "gemfile.lock",
          "composer.json",
          "composer.lock",
          "makefile",
          "cmakelists.txt",
          "dockerfile",
          "jenkinsfile",
          ".gitlab-ci.yml",
          "gnumakefile",
          "meson.build",
          "build.sbt",
          "build.xml",
          "tox.ini",
          "uv.lock",
          "flake.nix",
          "flake.lock",
          "deno.json",
          "bun.lockb",
          "npm-shrinkwrap.json",
          ".npmrc",
          "containerfile",
          "azure-pipelines.yml",
          "bitbucket-pipelines.yml",
          ".travis.yml",
          ".drone.yml",
          "go.work",
          "conftest.py",
          "pytest.ini",
          "gradle.lockfile",
          "workspace",
          "build.bazel",
          "module.bazel");

  private static final Pattern CI =
      Pattern.compile(
          "(?:\\.(?:github|gitea|forgejo)/(?:workflows|actions)|\\.ci|\\.circleci|\\.buildkite)/.*|(?:.*/)?\\.(?:mvn|cargo)/.*",
          Pattern.CASE_INSENSITIVE);

  /**
   * A document whose text in force has a copy in the code.
   *
   * @param document the document
   * @param path where the copy lies
   */
  public record Copy(DocumentId document, String path) {}

  public Systems {
    systems = List.copyOf(systems);
    ungoverned = List.copyOf(ungoverned);
    copies = List.copyOf(copies);
  }

  /** True if any code is governed at all. */
  public boolean govern() {
    return !systems.isEmpty();
  }

  /** True if a change of the path, which lies outside {@code QMS/}, needs an open change record. */
  public boolean governs(String path) {
    return govern()
        && (isAlwaysGoverned(path) || ungoverned.stream().noneMatch(p -> p.matches(path)));
  }

  private static boolean isAlwaysGoverned(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ALWAYS.contains(name.toLowerCase(Locale.ROOT)) || CI.matcher(path).matches();
  }
}
