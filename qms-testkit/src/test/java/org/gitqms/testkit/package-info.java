@NullMarked
package org.gitqms.testkit;

import org.jspecify.annotations.NullMarked;
