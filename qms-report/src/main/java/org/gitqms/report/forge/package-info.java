/** What a forge is told and what it answers, in the JSON of its API. */
@NullMarked
package org.gitqms.report.forge;

import org.jspecify.annotations.NullMarked;
