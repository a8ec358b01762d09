/** A commit as the law sees it: who, when, what it says, what it changes, and who signed it. */
@NullMarked
package org.gitqms.rules.commit;

import org.jspecify.annotations.NullMarked;
