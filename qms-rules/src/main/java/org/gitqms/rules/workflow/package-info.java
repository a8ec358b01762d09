/** The two lifecycles: statuses, events, versions, and the table of transitions between them. */
@NullMarked
package org.gitqms.rules.workflow;

import org.jspecify.annotations.NullMarked;
