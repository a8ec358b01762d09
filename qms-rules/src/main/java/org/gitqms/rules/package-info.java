/**
 * The law of git-qms: what a controlled document is, what may happen to it, and who may do it.
 *
 * <p>Everything below this package is pure. It sees bytes and values; it knows no git, no file, no
 * clock and no environment.
 */
@NullMarked
package org.gitqms.rules;

import org.jspecify.annotations.NullMarked;
