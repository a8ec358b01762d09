/** QMS-4xx: what was approved to be touched, and what was touched. */
@NullMarked
package org.gitqms.rules.rule.scope;

import org.jspecify.annotations.NullMarked;
