@NullMarked
package org.gitqms.ledger.trace;

import org.jspecify.annotations.NullMarked;
