/**
 * For tests: real git repositories with really signed events, throw-away keys, a clock that stands
 * still until told, and ways to forge and to damage what was made. It signs and writes with code of
 * its own, so that a mistake in the product is not made twice.
 */
@NullMarked
package org.gitqms.testkit;

import org.jspecify.annotations.NullMarked;
