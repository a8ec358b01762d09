/** The walk over a history that asks the judge about every commit. */
@NullMarked
package org.gitqms.ledger.verify;

import org.jspecify.annotations.NullMarked;
