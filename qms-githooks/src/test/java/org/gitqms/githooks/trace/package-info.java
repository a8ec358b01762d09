@NullMarked
package org.gitqms.githooks.trace;

import org.jspecify.annotations.NullMarked;
