/** Days, counted by hand: the law uses no clock and no calendar of Java's. */
@NullMarked
package org.gitqms.rules.calendar;

import org.jspecify.annotations.NullMarked;
