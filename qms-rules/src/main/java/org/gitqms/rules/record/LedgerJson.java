package org.gitqms.rules.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state of the ledger as canonical JSON, in {@code QMS/.records/ledger.json}. */
public final class LedgerJson {

  private LedgerJson() {}

  /** The canonical bytes. */
  public static byte[] write(LedgerState state) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("governed", state.governed());
    putStrings(json, "governedBy", state.governedBy());
    if (state.store() != null) {
      ObjectNode imported = json.putObject("import");
      imported.put("store", state.store().value());
      imported.put("adopted", state.adopted());
    }
    LedgerState.Proposal proposal = state.proposal();
    if (proposal != null) {
      ObjectNode node = json.putObject("proposal");
      node.put("by", proposal.by());
      putStrings(node, "keys", proposal.keys());
      if (proposal.change() != null) {
        node.put("change", proposal.change());
      }
      node.put("content", proposal.content().value());
    }
    putStrings(json, "compromised", state.compromised());
    return CanonicalJson.bytes(json);
  }

  /** Reads what {@link #write} made; empty for all other bytes. */
  public static Optional<LedgerState> read(byte[] bytes) {
    try {
      JsonNode json = CanonicalJson.read(bytes);
      JsonNode imported = json.path("import");
      LedgerState state =
          new LedgerState(
              imported.isObject() ? new Digest(imported.path("store").asString("")) : null,
              imported.path("adopted").asBoolean(false),
              strings(json, "governedBy"),
              json.path("governed").asBoolean(false),
              proposal(json.path("proposal")),
              strings(json, "compromised"));
      return Arrays.equals(bytes, write(state)) ? Optional.of(state) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LedgerState.@Nullable Proposal proposal(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    return new LedgerState.Proposal(
        json.path("by").asString(""),
        strings(json, "keys"),
        json.has("change") ? json.path("change").asString("") : null,
        new Digest(json.path("content").asString("")));
  }

  private static List<String> strings(JsonNode json, String field) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : json.path(field)) {
      all.add(item.asString(""));
    }
    return all;
  }

  private static void putStrings(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      var array = json.putArray(field);
      values.forEach(array::add);
    }
  }
}
