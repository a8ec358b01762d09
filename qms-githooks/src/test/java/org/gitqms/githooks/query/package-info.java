@NullMarked
package org.gitqms.githooks.query;

import org.jspecify.annotations.NullMarked;
