/** QMS-6xx: requirements, tests, and the commit on which they were tried. */
@NullMarked
package org.gitqms.rules.rule.trace;

import org.jspecify.annotations.NullMarked;
