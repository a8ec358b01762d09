/** Commands that begin a ledger, set a clone up, and change who may do what. */
@NullMarked
package org.gitqms.githooks.setup;

import org.jspecify.annotations.NullMarked;
