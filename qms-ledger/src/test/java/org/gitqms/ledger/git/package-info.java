@NullMarked
package org.gitqms.ledger.git;

import org.jspecify.annotations.NullMarked;
