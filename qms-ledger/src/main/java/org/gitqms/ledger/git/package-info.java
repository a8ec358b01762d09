/** Reading git objects strictly: raw commits, trees, and contents, each checked against its id. */
@NullMarked
package org.gitqms.ledger.git;

import org.jspecify.annotations.NullMarked;
