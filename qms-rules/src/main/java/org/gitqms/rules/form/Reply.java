package org.gitqms.rules.form;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to add to an interactive record.
 *
 * @param target a position such as {@code step.2}, or the name of a loop to be reopened
 * @param value the answer; empty for a reopening
 * @param reason why an answer is amended or a loop reopened; null for a first answer
 */
public record Reply(String target, String value, @Nullable String reason) {}
