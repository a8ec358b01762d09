/** Requirements as items: read from a specification, with a digest over what they demand. */
@NullMarked
package org.gitqms.rules.requirement;

import org.jspecify.annotations.NullMarked;
