/**
 * QMS-25x: what an imported history did that the strict table does not allow. Reported, never
 * refused.
 */
@NullMarked
package org.gitqms.rules.rule.history;

import org.jspecify.annotations.NullMarked;
