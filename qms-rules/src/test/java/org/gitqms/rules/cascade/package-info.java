@NullMarked
package org.gitqms.rules.cascade;

import org.jspecify.annotations.NullMarked;
