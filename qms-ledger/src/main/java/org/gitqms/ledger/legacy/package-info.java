/**
 * Reading a folder of the older document store: its trails, records, documents and archived
 * versions, checked whole, as a plan of what to import in which order.
 *
 * <p>Nothing here writes, and nothing here knows git.
 */
@NullMarked
package org.gitqms.ledger.legacy;

import org.jspecify.annotations.NullMarked;
