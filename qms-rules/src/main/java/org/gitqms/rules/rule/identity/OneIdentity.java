package org.gitqms.rules.rule.identity;

import java.util.List;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-703: git author, committer, {@code QMS-Actor} and the signing key are one principal. */
public final class OneIdentity implements Rule {

  private static final RuleId ID = new RuleId("QMS-703");
  private static final String NOBODY = "@legacy.invalid";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Author, committer, actor and signing key are one principal";
  }

  @Override
  public Stage stage() {
    return Stage.IDENTITY;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.signer().isEmpty()) {
      return List.of();
    }
    Principal signer = event.signer().get();
    String actor = event.event().actor();
    if (!actor.equals(signer.id())) {
      return List.of(
          error(
              "QMS-Actor says " + actor + ", the key is that of " + signer.id(),
              "act under your own name"));
    }
    Ident committer = event.commit().committer();
    if (!isOf(committer, signer)) {
      return List.of(different("committer", committer, signer));
    }
    Ident author = event.commit().author();
    if (event.kind() == EventKind.IMPORT) {
      return author.email().equals(author.name() + NOBODY)
          ? List.of()
          : List.of(
              error(
                  "the author of an imported entry is not '" + author.name() + NOBODY + "'",
                  "import again with git qms import legacy"));
    }
    return isOf(author, signer) ? List.of() : List.of(different("author", author, signer));
  }

  private Finding different(String role, Ident ident, Principal signer) {
    return error(
        "the " + role + " is " + ident.label() + ", the key is that of " + signer.id(),
        "set user.name to '" + signer.name() + "' and user.email to " + signer.email());
  }

  private static boolean isOf(Ident ident, Principal principal) {
    return ident.name().equals(principal.name()) && ident.email().equals(principal.email());
  }
}
