/** Putting the command where people find it: the file itself, its manual, its completion. */
@NullMarked
package org.gitqms.githooks.install;

import org.jspecify.annotations.NullMarked;
