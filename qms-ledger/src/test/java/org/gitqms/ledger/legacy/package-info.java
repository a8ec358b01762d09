@NullMarked
package org.gitqms.ledger.legacy;

import org.jspecify.annotations.NullMarked;
