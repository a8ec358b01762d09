/** What led to what: from a deviation to its investigation, to the changes it asked for, and on. */
@NullMarked
package org.gitqms.rules.cascade;

import org.jspecify.annotations.NullMarked;
