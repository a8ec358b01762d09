package org.gitqms.ledger.trace;

import java.util.List;
import java.util.Optional;
import org.gitqms.trace.ResultSource;
import org.jspecify.annotations.Nullable;

/**
 * What is to be traced.
 *
 * @param plain true to trace documents as plain files of the work tree, without asking a ledger
 * @param inForce true to trace the texts in force; else drafts stand for what they are to replace
 * @param codeRef the commit whose code is looked at, or null for the work tree
 * @param reports the results of a test run, or null to ask for none
 */
public record TraceRequest(
    boolean plain,
    boolean inForce,
    @Nullable String codeRef,
    @Nullable List<ResultSource> reports) {

  public TraceRequest {
    reports = reports == null ? null : List.copyOf(reports);
  }

  Optional<String> ref() {
    return Optional.ofNullable(codeRef);
  }
}
