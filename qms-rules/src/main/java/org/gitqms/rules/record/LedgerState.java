package org.gitqms.rules.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the ledger as a whole, beside the records of its documents.
 *
 * @param store digest of the older store that genesis announced for import, or null
 * @param adopted true once the import is closed
 * @param governedBy who has signed {@code govern}, sorted
 * @param governed true once policy needs two persons
 * @param proposal the policy change that waits for approval, or null
 * @param compromised fingerprints of keys that are no longer believed, sorted
 */
public record LedgerState(
    @Nullable Digest store,
    boolean adopted,
    List<String> governedBy,
    boolean governed,
    @Nullable Proposal proposal,
    List<String> compromised) {

  /** The state after a genesis that announces no import. */
  public static final LedgerState NEW =
      new LedgerState(null, false, List.of(), false, null, List.of());

  /**
   * A policy change that waits.
   *
   * @param by who proposed it
   * @param keys fingerprints of the keys that signed for its files, sorted
   * @param change the change record that authorises it, or null before governance
   * @param content digest over the proposed files
   */
  public record Proposal(String by, List<String> keys, @Nullable String change, Digest content) {
    public Proposal {
      keys = List.copyOf(new TreeSet<>(keys));
    }
  }

  public LedgerState {
    governedBy = List.copyOf(new TreeSet<>(governedBy));
    compromised = List.copyOf(new TreeSet<>(compromised));
  }

  /** True while events of an older system may be taken over. */
  public boolean isImporting() {
    return store != null && !adopted;
  }

  public Optional<Proposal> waiting() {
    return Optional.ofNullable(proposal);
  }

  /** The same, announcing an import. */
  public LedgerState importing(Digest announced) {
    return new LedgerState(announced, false, governedBy, governed, proposal, compromised);
  }

  /** The same, with the import closed. */
  public LedgerState closingImport() {
    return new LedgerState(store, true, governedBy, governed, proposal, compromised);
  }

  /** The same, signed for governance by these people. */
  public LedgerState signedBy(Collection<String> people, boolean complete) {
    return new LedgerState(store, adopted, List.copyOf(people), complete, proposal, compromised);
  }

  /** The same, with another waiting proposal, or with none. */
  public LedgerState proposing(@Nullable Proposal next) {
    return new LedgerState(store, adopted, governedBy, governed, next, compromised);
  }

  /** The same, with one key more that is not believed. */
  public LedgerState distrusting(String fingerprint) {
    TreeSet<String> all = new TreeSet<>(compromised);
    all.add(fingerprint);
    return new LedgerState(store, adopted, governedBy, governed, proposal, List.copyOf(all));
  }
}
