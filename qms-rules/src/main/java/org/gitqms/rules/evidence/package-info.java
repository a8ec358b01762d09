/** What a text names as evidence. */
@NullMarked
package org.gitqms.rules.evidence;

import org.jspecify.annotations.NullMarked;
