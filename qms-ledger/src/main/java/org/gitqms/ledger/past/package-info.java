/** What the history before a commit tells, and what a merge brings into it. */
@NullMarked
package org.gitqms.ledger.past;

import org.jspecify.annotations.NullMarked;
