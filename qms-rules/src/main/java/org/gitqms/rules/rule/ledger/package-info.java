/** QMS-9xx: the commit as a link of the ledger. */
@NullMarked
package org.gitqms.rules.rule.ledger;

import org.jspecify.annotations.NullMarked;
