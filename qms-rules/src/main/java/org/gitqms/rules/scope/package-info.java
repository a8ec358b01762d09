/** What a change record says it will touch, and what was touched. */
@NullMarked
package org.gitqms.rules.scope;

import org.jspecify.annotations.NullMarked;
