/** Paths of the repository, and patterns for them. */
@NullMarked
package org.gitqms.rules.path;

import org.jspecify.annotations.NullMarked;
