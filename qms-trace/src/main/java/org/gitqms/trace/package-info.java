/** How requirements, tests, results and the matrix stand to each other. */
@NullMarked
package org.gitqms.trace;

import org.jspecify.annotations.NullMarked;
