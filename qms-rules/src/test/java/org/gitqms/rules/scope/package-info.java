@NullMarked
package org.gitqms.rules.scope;

import org.jspecify.annotations.NullMarked;
