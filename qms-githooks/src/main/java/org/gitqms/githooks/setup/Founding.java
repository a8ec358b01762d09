package org.gitqms.githooks.setup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.workflow.EventKind;

/**
 * What a new ledger begins with.
 *
 * @param founder who signs genesis
 * @param branch the ledger branch
 * @param profile how strictly the repository is run
 */
record Founding(Principal founder, String branch, Profile profile) {

  /** Every file that genesis brings, by path, sorted. */
  Map<String, Content> files() {
    Map<String, Content> files = new TreeMap<>(Seed.policy(List.of(founder)));
    files.putAll(Seed.prompts());
    files.putAll(Seed.procedures());
    files.putAll(Seed.templates());
    replace(files, "systems.yml", "ledger: main", "ledger: " + branch);
    replace(files, "rules.yml", "profile: self-regulated", "profile: " + profile.word());
    return files;
  }

  /** The event. */
  Intent genesis() {
    Map<String, Optional<Content>> brought = new TreeMap<>();
    files().forEach((path, content) -> brought.put(path, Optional.of(content)));
    return (state, actor) -> List.of(new Step(Event.by(founder.id(), EventKind.GENESIS), brought));
  }

  private static void replace(
      Map<String, Content> files, String name, String shipped, String wanted) {
    files.computeIfPresent(
        PolicyReader.FOLDER + name,
        (path, content) ->
            Content.of(
                new String(content.bytes(), StandardCharsets.UTF_8).replace(shipped, wanted)));
  }
}
