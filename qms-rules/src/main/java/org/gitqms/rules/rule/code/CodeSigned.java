package org.gitqms.rules.rule.code;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.people.SshPublicKey;

/** QMS-502: a commit of governed code is signed, like an event, by the one who made it. */
public final class CodeSigned implements CodeRule {

  private static final RuleId ID = new RuleId("QMS-502");
  private static final String SIGN =
      "git config gpg.format ssh; git config commit.gpgSign true; then git commit --amend";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Governed code is signed by one person, who is author and committer";
  }

  @Override
  public List<Finding> check(CodeCase code) {
    return code.isOwnWork() ? wrong(code).stream().toList() : List.of();
  }

  private Optional<Finding> wrong(CodeCase code) {
    Signature signature = code.commit().signature();
    if (signature instanceof Signature.Bad bad) {
      return Optional.of(error("the signature does not hold: " + bad.reason(), SIGN));
    }
    if (!(signature instanceof Signature.Good good)) {
      return Optional.of(error("a governed path changes, and the commit is not signed", SIGN));
    }
    Optional<Principal> signer = code.signer();
    if (signer.isEmpty()) {
      return Optional.of(
          error(
              "nobody has the key " + good.key().fingerprint(),
              "have the key enrolled in people.yml, or sign with an enrolled key"));
    }
    return distrusted(code, signer.get(), good.key()).or(() -> otherPerson(code, signer.get()));
  }

  private Optional<Finding> distrusted(CodeCase code, Principal signer, SshPublicKey key) {
    String whose = "the key " + key.fingerprint() + " of " + signer.id();
    if (!signer.holdsActive(key)) {
      return Optional.of(error(whose + " is retired", "sign with an active key of " + signer.id()));
    }
    if (code.before().ledger().compromised().contains(key.fingerprint())) {
      return Optional.of(
          error(whose + " was declared compromised", "sign with another key of " + signer.id()));
    }
    if (signer.kind() == PrincipalKind.CI) {
      return Optional.of(
          error(
              signer.id() + " is CI, which tests code and writes none",
              "have a person or an agent make the commit"));
    }
    return Optional.empty();
  }

  private Optional<Finding> otherPerson(CodeCase code, Principal signer) {
    Ident author = code.commit().author();
    if (!isOf(author, signer)) {
      return Optional.of(different("author", author, signer));
    }
    Ident committer = code.commit().committer();
    return isOf(committer, signer)
        ? Optional.empty()
        : Optional.of(different("committer", committer, signer));
  }

  private Finding different(String role, Ident ident, Principal signer) {
    return error(
        "the " + role + " is " + ident.label() + ", the key is that of " + signer.id(),
        "set user.name to '"
            + signer.name()
            + "' and user.email to "
            + signer.email()
            + "; then git commit --amend --reset-author");
  }

  private static boolean isOf(Ident ident, Principal principal) {
    return ident.name().equals(principal.name()) && ident.email().equals(principal.email());
  }
}
