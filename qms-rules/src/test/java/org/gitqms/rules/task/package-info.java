@NullMarked
package org.gitqms.rules.task;

import org.jspecify.annotations.NullMarked;
