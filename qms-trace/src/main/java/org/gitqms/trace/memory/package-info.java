/** Remembers what systems came to, so that only what has changed is traced again. */
@NullMarked
package org.gitqms.trace.memory;

import org.jspecify.annotations.NullMarked;
