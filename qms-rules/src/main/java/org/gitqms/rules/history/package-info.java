/** What a verdict has to ask the history for. */
@NullMarked
package org.gitqms.rules.history;

import org.jspecify.annotations.NullMarked;
