/** The verified state of the quality system at one commit, and where its files lie. */
@NullMarked
package org.gitqms.rules.snapshot;

import org.jspecify.annotations.NullMarked;
