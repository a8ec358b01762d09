/** What tests came to, and how a test of a run is found by the name that a source gives it. */
@NullMarked
package org.gitqms.rules.result;

import org.jspecify.annotations.NullMarked;
