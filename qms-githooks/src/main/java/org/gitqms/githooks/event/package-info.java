/** Commands that write events. Each says what somebody wants; the ledger decides. */
@NullMarked
package org.gitqms.githooks.event;

import org.jspecify.annotations.NullMarked;
