/** What was in force at two commits, compared by meaning. */
@NullMarked
package org.gitqms.rules.baseline;

import org.jspecify.annotations.NullMarked;
