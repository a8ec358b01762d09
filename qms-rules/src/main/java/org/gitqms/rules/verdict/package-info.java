/** The judgement of one commit: rules in stages, the first stage that fails ends it. */
@NullMarked
package org.gitqms.rules.verdict;

import org.jspecify.annotations.NullMarked;
