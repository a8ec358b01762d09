/** Writes into the draft of a matrix what sources and results say. */
@NullMarked
package org.gitqms.trace.update;

import org.jspecify.annotations.NullMarked;
