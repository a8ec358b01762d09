/** Releases of systems: what must hold before one, and what it says of itself. */
@NullMarked
package org.gitqms.rules.release;

import org.jspecify.annotations.NullMarked;
