/** What waits for whom, and what waits for nobody. */
@NullMarked
package org.gitqms.rules.task;

import org.jspecify.annotations.NullMarked;
