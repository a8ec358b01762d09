/** What a history adds up to. */
@NullMarked
package org.gitqms.rules.numbers;

import org.jspecify.annotations.NullMarked;
