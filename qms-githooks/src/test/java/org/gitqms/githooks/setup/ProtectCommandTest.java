package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Executable;
import org.gitqms.githooks.forge.FakeGitHub;
import org.gitqms.testkit.GitProcess;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The branch rules for GitHub, printed and applied. */
class ProtectCommandTest {

  @TempDir private Path dir;
  private FakeGitHub gitHub;

  @BeforeEach
  void start() throws Exception {
    gitHub = FakeGitHub.start();
  }

  @AfterEach
  void close() {
    gitHub.close();
  }

  @Test
  @Verifies("REQ-FORGE-004")
  void the_ruleset_reads_like_this() {
    assertThat(protect().succeeds().out())
        .isEqualTo(
            """
            {
              "name": "git-qms",
              "target": "branch",
              "enforcement": "active",
              "bypass_actors": [],
              "conditions": {
                "ref_name": {
                  "include": [
                    "refs/heads/main"
                  ],
                  "exclude": []
                }
              },
              "rules": [
                {
                  "type": "deletion"
                },
                {
                  "type": "non_fast_forward"
                },
                {
                  "type": "required_signatures"
                },
                {
                  "type": "required_status_checks",
                  "parameters": {
                    "required_status_checks": [
                      {
                        "context": "verify",
                        "integration_id": 15368
                      }
                    ],
                    "strict_required_status_checks_policy": false,
                    "do_not_enforce_on_create": false
                  }
                }
              ]
            }
            """);
  }

  @Test
  void branch_checks_and_app_are_those_that_are_named() {
    assertThat(
            protect("--branch", "trunk", "--check", "verify", "--check", "tests", "--check-app", 0)
                .succeeds()
                .out())
        .contains("\"refs/heads/trunk\"", "\"context\": \"verify\"", "\"context\": \"tests\"")
        .doesNotContain("integration_id");
    assertThat(protect("--no-signatures").succeeds().out()).doesNotContain("signatures");
  }

  @Test
  void the_branch_is_the_ledger_of_the_clone() {
    GitProcess git = GitProcess.in(dir, dir);
    git.output("init", "-q", "-b", "trunk");
    git.output("config", "qms.ledger", "trunk");
    assertThat(CommandRun.of("-C", dir, "protect").succeeds().out())
        .contains("\"refs/heads/trunk\"");
  }

  @Test
  void the_second_ruleset_lets_only_a_deploy_key_move_the_branch() {
    assertThat(protect("--only-deploy-key").succeeds().out())
        .contains("\"name\": \"git-qms staging\"", "\"type\": \"update\"")
        .contains("\"actor_id\": null", "\"actor_type\": \"DeployKey\"")
        .doesNotContain("deletion", "checks");
    protect("--only-deploy-key", "--check", "verify")
        .isRefused(
            "--only-deploy-key is a ruleset of its own, without checks and signatures",
            "call it twice, with it and without");
  }

  @Test
  @Verifies("REQ-FORGE-004")
  void what_is_applied_twice_is_created_once_and_updated_then() {
    gitHub.holding(7, "of somebody else");
    assertThat(apply().succeeds().out().lines())
        .containsExactly(
            "created the ruleset git-qms of owner/repo, number 101",
            "branch: main",
            "rules: deletion, non_fast_forward, required_signatures, required_status_checks",
            "passed by: nobody");
    assertThat(apply("--no-signatures").succeeds().out())
        .startsWith("updated the ruleset git-qms of owner/repo, number 101\n");
    assertThat(apply("--only-deploy-key").succeeds().out())
        .startsWith("created the ruleset git-qms staging of owner/repo, number 102\n")
        .endsWith("\npassed by: deploy keys\n");
    assertThat(gitHub.names())
        .isEqualTo(Map.of(7L, "of somebody else", 101L, "git-qms", 102L, "git-qms staging"));
    assertThat(gitHub.rules(101))
        .containsExactly("deletion", "non_fast_forward", "required_status_checks");
    assertThat(gitHub.requests())
        .extracting(call -> call.replaceFirst("\\?.*", ""))
        .startsWith(
            "GET /repos/owner/repo/rulesets",
            "POST /repos/owner/repo/rulesets",
            "GET /repos/owner/repo/rulesets",
            "PUT /repos/owner/repo/rulesets/101");
    assertThat(gitHub.mistakes()).isEmpty();
  }

  @Test
  @Verifies("REQ-FORGE-004")
  void each_call_is_as_github_has_published_it() {
    assumeTrue(FakeGitHub.knowsSchema(), "skipped: .ci/github-schema has not run");
    for (List<String> options :
        List.of(
            List.<String>of(),
            List.of("--no-signatures", "--check", "a b", "--check", "c"),
            List.of("--check-app", "0"),
            List.of("--only-deploy-key"))) {
      apply(options.toArray()).succeeds();
      apply(options.toArray()).succeeds();
    }
    assertThat(gitHub.requests()).hasSize(16);
    assertThat(gitHub.mistakes()).isEmpty();
  }

  @Test
  void a_ruleset_on_a_later_page_is_found() {
    LongStream.range(1, 250).forEach(id -> gitHub.holding(id, id == 230 ? "git-qms" : "n" + id));
    assertThat(apply().succeeds().out()).startsWith("updated").contains("number 230\n");
  }

  @Test
  void which_of_two_is_ours_is_not_guessed() {
    gitHub.holding(1, "git-qms").holding(2, "git-qms");
    apply()
        .isRefused(
            "owner/repo has 2 rulesets with the name git-qms",
            "delete all but one of them in the settings of the repository");
    assertThat(gitHub.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|GitHub does not know the token (no)|set GH_TOKEN to one that holds",
        "403|the token may not change the rules of owner/repo (no)|use one with the permission"
            + " to administer the repository (Administration: write)",
        "404|there is no repository owner/repo, or the token may not see it|check the name, and"
            + " that the token is for this repository",
        "422|GitHub does not take these rules for owner/repo (no; worse; bad)|see them without"
            + " --apply, and change the options",
        "301|owner/repo has moved|--apply with the name it has now, or another --api",
        "503|GitHub answers with 503 (no)|try again later"
      })
  void what_github_refuses_is_told_in_one_line_with_a_fix(int status, String message, String fix) {
    String more = status == 422 ? ", \"errors\": [\"worse\", {\"message\": \"bad\"}, 7]" : "";
    gitHub.refusing(status, "{\"message\": \"no\"" + more + "}");
    apply().isRefused(message, fix);
    assertThat(gitHub.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[{}]", "<html>", "[{\"id\": \"1\", \"name\": \"git-qms\"}]"})
  void an_answer_that_is_none_of_github_changes_nothing(String body) {
    gitHub.refusing(200, body);
    apply()
        .isRefused(
            "the answer about owner/repo is not what GitHub's API answers",
            "check --api: https://api.github.com, or https://HOST/api/v3");
    assertThat(gitHub.requests()).hasSize(1);
  }

  @Test
  void where_nobody_listens_that_is_said() {
    String address = gitHub.address();
    gitHub.close();
    CommandRun run = protect("--apply", "owner/repo", "--api", address);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("git-qms: 127.0.0.1 cannot be reached: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "a/b/c", "/b", "a/", "a/..", "a b/c", "a/b?x", "a%2f/b", "../b"})
  void what_is_no_repository_is_not_asked_for(String repository) {
    protect("--apply", repository, "--api", gitHub.address())
        .isRefused("'" + repository + "' is no repository of GitHub", "--apply OWNER/REPO");
    assertThat(gitHub.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.github.com",
        "http://127.0.0.1.example.org",
        "http://user@127.0.0.1",
        "ftp://127.0.0.1",
        "https://api.github.com?x",
        "api.github.com",
        "",
        "http://[::2]",
        "https://a b"
      })
  @Verifies("REQ-FORGE-004")
  void a_token_goes_nowhere_else_than_over_https_or_to_this_machine(String api) {
    CommandRun run = protect("--apply", "owner/repo", "--api", api);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fix: --api https://api.github.com, or https://HOST/api/v3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "~ALL", "refs/heads/*", "-x", "a..b", ""})
  void a_pattern_is_no_branch(String branch) {
    protect("--branch", branch)
        .isRefused("'" + branch + "' is not a branch name", "write the short name, such as main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb"})
  void a_check_without_a_name_is_refused(String check) {
    CommandRun run = protect("--check", check);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is no name of a check");
  }

  @Test
  void without_a_token_nothing_is_asked() {
    for (String token : List.of("", " ")) {
      with(token, "--apply", "owner/repo", "--api", gitHub.address())
          .isRefused(
              "there is no token for GitHub",
              "set GH_TOKEN to one that may administer the repository");
    }
    assertThat(gitHub.requests()).isEmpty();
  }

  @Test
  @Verifies("REQ-FORGE-004")
  void a_token_is_never_printed() {
    gitHub.refusing(401, "{\"message\": \"Bad credentials\"}");
    CommandRun refused = apply();
    assertThat(refused.out() + refused.err()).doesNotContain(FakeGitHub.TOKEN);
    CommandRun garbled = with("se\ncret", "--apply", "owner/repo", "--api", gitHub.address());
    garbled.isRefused("the token for GitHub has letters that no token has", "set GH_TOKEN anew");
    assertThat(garbled.err()).doesNotContain("cret");
  }

  @Test
  void the_token_comes_from_the_environment() throws Exception {
    for (Map<String, String> environment :
        List.of(
            Map.of("GH_TOKEN", FakeGitHub.TOKEN, "GITHUB_TOKEN", "another"),
            Map.of("GITHUB_TOKEN", FakeGitHub.TOKEN))) {
      ProcessBuilder command =
          new ProcessBuilder(
              Executable.path().toString(),
              "protect",
              "--apply",
              "owner/repo",
              "--api",
              gitHub.address());
      command.environment().keySet().removeAll(List.of("GH_TOKEN", "GITHUB_TOKEN"));
      command.environment().putAll(environment);
      Path told = Files.createTempFile(dir, "told", ".txt");
      Process process =
          command
              .directory(dir.toFile())
              .redirectErrorStream(true)
              .redirectOutput(told.toFile())
              .start();
      assertThat(process.waitFor()).as(Files.readString(told)).isZero();
      assertThat(told)
          .content()
          .contains("the ruleset git-qms of owner/repo")
          .doesNotContain(FakeGitHub.TOKEN);
    }
    assertThat(gitHub.mistakes()).isEmpty();
  }

  private CommandRun apply(Object... options) {
    List<Object> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--apply", "owner/repo", "--api", gitHub.address()));
    return protect(words.toArray());
  }

  private CommandRun protect(Object... options) {
    return with(FakeGitHub.TOKEN, options);
  }

  private static CommandRun with(String token, Object... options) {
    return CommandRun.of(new CommandLine(new ProtectCommand(() -> Optional.of(token))), options);
  }
}
