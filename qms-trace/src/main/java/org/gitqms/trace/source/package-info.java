/** What source files say of requirements: annotations, tags and markers. */
@NullMarked
package org.gitqms.trace.source;

import org.jspecify.annotations.NullMarked;
