/** QMS-8xx: how the policy itself changes, and the floor below it. */
@NullMarked
package org.gitqms.rules.rule.policy;

import org.jspecify.annotations.NullMarked;
