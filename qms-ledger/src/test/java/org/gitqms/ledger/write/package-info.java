@NullMarked
package org.gitqms.ledger.write;

import org.jspecify.annotations.NullMarked;
