@NullMarked
package org.gitqms.rules.calendar;

import org.jspecify.annotations.NullMarked;
