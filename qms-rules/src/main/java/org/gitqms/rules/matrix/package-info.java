/** The traceability matrix: what it says of requirements, and whether that agrees with itself. */
@NullMarked
package org.gitqms.rules.matrix;

import org.jspecify.annotations.NullMarked;
