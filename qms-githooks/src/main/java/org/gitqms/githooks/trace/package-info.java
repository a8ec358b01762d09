/** Commands about requirements, tests and what is qualified. */
@NullMarked
package org.gitqms.githooks.trace;

import org.jspecify.annotations.NullMarked;
