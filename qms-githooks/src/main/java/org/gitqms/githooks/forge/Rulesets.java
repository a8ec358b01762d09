package org.gitqms.githooks.forge;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.report.forge.ApiAnswer;
import org.gitqms.report.forge.ApiAnswer.Listed;
import org.gitqms.report.forge.Ruleset;

/**
 * The rulesets of one repository on GitHub.
 *
 * @param api how it is asked
 * @param repository {@code OWNER/REPO}
 */
public record Rulesets(GitHubApi api, String repository) {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  /**
   * What became of a ruleset.
   *
   * @param created false if there was one of that name, which is as asked for now
   * @param id by which GitHub names it
   */
  public record Applied(boolean created, long id) {}

  /**
   * The rulesets of a repository.
   *
   * @throws CannotActException if no repository can have that name
   */
  public static Rulesets of(GitHubApi api, String repository) throws CannotActException {
    String[] parts = repository.split("/", -1);
    boolean named =
        parts.length == 2
            && parts[0].matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
            && parts[1].matches("[A-Za-z0-9._-]{1,100}")
            && !parts[1].matches("\\.{1,2}");
    if (!named) {
      throw new CannotActException(
          "'" + repository + "' is no repository of GitHub", "--apply OWNER/REPO");
    }
    return new Rulesets(api, repository);
  }

  /**
   * Creates a ruleset, or brings the one of its name to what is asked for.
   *
   * @throws CannotActException if GitHub refuses, or cannot be reached
   */
  public Applied apply(Ruleset ruleset) throws CannotActException {
    List<Listed> same =
        all().stream().filter(listed -> listed.name().equals(ruleset.name())).toList();
    if (same.size() > 1) {
      throw new CannotActException(
          repository + " has " + same.size() + " rulesets with the name " + ruleset.name(),
          "delete all but one of them in the settings of the repository");
    }
    boolean creates = same.isEmpty();
    GitHubApi.Answer answer =
        creates
            ? api.post(path(""), ruleset.json())
            : api.put(path("/" + same.get(0).id()), ruleset.json());
    long id = ApiAnswer.of(took(answer, creates ? 201 : 200)).id().orElseThrow(this::notUnderstood);
    return new Applied(creates, id);
  }

  private List<Listed> all() throws CannotActException {
    List<Listed> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      String query = "?includes_parents=false&per_page=" + PAGE + "&page=" + page;
      String body = took(api.get(path(query)), 200);
      List<Listed> some = ApiAnswer.of(body).rulesets().orElseThrow(this::notUnderstood);
      all.addAll(some);
      if (some.size() < PAGE) {
        return all;
      }
    }
    throw notUnderstood();
  }

  private String path(String rest) {
    return "/repos/" + repository + "/rulesets" + rest;
  }

  private String took(GitHubApi.Answer answer, int expected) throws CannotActException {
    if (answer.status() == expected) {
      return answer.body();
    }
    String said = ApiAnswer.of(answer.body()).message();
    String because = said.isEmpty() ? "" : " (" + said + ")";
    throw switch (answer.status()) {
      case 401 ->
          new CannotActException(
              "GitHub does not know the token" + because, "set GH_TOKEN to one that holds");
      case 403 ->
          new CannotActException(
              "the token may not change the rules of " + repository + because,
              "use one with the permission to administer the repository (Administration: write)");
      case 404 ->
          new CannotActException(
              "there is no repository " + repository + ", or the token may not see it",
              "check the name, and that the token is for this repository");
      case 422 ->
          new CannotActException(
              "GitHub does not take these rules for " + repository + because,
              "see them without --apply, and change the options");
      case 301, 302, 307, 308 ->
          new CannotActException(
              repository + " has moved", "--apply with the name it has now, or another --api");
      default ->
          new CannotActException(
              "GitHub answers with " + answer.status() + because, "try again later");
    };
  }

  private CannotActException notUnderstood() {
    return new CannotActException(
        "the answer about " + repository + " is not what GitHub's API answers",
        "check --api: https://api.github.com, or https://HOST/api/v3");
  }
}
