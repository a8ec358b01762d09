@NullMarked
package org.gitqms.githooks.forge;

import org.jspecify.annotations.NullMarked;
