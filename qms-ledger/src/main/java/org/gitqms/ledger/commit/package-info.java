/**
 * A commit that git itself is making, seen from its hooks: what it would change, whether that is a
 * check-in, and what became of it.
 */
@NullMarked
package org.gitqms.ledger.commit;

import org.jspecify.annotations.NullMarked;
