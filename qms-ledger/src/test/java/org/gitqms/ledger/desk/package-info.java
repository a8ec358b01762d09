/** Tests of clones in which people work, with the real git and a server by path. */
@NullMarked
package org.gitqms.ledger.desk;

import org.jspecify.annotations.NullMarked;
