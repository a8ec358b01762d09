/** Writing an event as one signed commit. */
@NullMarked
package org.gitqms.ledger.write;

import org.jspecify.annotations.NullMarked;
