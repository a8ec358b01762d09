/**
 * Somebody's place of work: a clone, its settings, the key of who works there, and how events get
 * from there onto the ledger branch and to others.
 */
@NullMarked
package org.gitqms.ledger.desk;

import org.jspecify.annotations.NullMarked;
