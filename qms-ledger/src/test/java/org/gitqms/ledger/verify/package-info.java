@NullMarked
package org.gitqms.ledger.verify;

import org.jspecify.annotations.NullMarked;
