@NullMarked
package org.gitqms.githooks.event;

import org.jspecify.annotations.NullMarked;
