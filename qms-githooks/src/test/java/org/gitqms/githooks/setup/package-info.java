@NullMarked
package org.gitqms.githooks.setup;

import org.jspecify.annotations.NullMarked;
