/** What test runs came to, as their JUnit XML reports tell it. */
@NullMarked
package org.gitqms.trace.result;

import org.jspecify.annotations.NullMarked;
