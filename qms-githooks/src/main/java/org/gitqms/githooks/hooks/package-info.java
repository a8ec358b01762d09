/** Puts hooks into repositories, takes them out again, and tells how they stand. */
@NullMarked
package org.gitqms.githooks.hooks;

import org.jspecify.annotations.NullMarked;
