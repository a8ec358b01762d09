/** Releases in a clone: the checks on its history, and the signed tag. */
@NullMarked
package org.gitqms.ledger.release;

import org.jspecify.annotations.NullMarked;
