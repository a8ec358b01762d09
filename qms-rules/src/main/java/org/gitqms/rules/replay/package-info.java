/** What each event does: the records and files that follow from the state before it. */
@NullMarked
package org.gitqms.rules.replay;

import org.jspecify.annotations.NullMarked;
