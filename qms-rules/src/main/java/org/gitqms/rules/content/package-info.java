/** File contents and their digests. */
@NullMarked
package org.gitqms.rules.content;

import org.jspecify.annotations.NullMarked;
