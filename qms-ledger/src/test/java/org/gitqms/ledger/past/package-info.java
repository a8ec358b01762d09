@NullMarked
package org.gitqms.ledger.past;

import org.jspecify.annotations.NullMarked;
