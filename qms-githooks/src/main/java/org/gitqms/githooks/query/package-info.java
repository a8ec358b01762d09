/** Commands that show where things stand. They write nothing. */
@NullMarked
package org.gitqms.githooks.query;

import org.jspecify.annotations.NullMarked;
