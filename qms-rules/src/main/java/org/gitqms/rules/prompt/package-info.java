/**
 * The checklists that reviewers and approvers are shown: reading them from the policy, finding the
 * one for an occasion, showing it, and writing down what was answered.
 */
@NullMarked
package org.gitqms.rules.prompt;

import org.jspecify.annotations.NullMarked;
