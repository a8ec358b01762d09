@NullMarked
package org.gitqms.rules.history;

import org.jspecify.annotations.NullMarked;
