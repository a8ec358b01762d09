@NullMarked
package org.gitqms.rules.execution;

import org.jspecify.annotations.NullMarked;
