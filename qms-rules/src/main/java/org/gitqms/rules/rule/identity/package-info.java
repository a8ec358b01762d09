/** QMS-7xx: who signed, and whether that person may. */
@NullMarked
package org.gitqms.rules.rule.identity;

import org.jspecify.annotations.NullMarked;
