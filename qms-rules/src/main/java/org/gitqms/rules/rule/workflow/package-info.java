/** QMS-2xx: what may happen to a document, and that exactly that has happened. */
@NullMarked
package org.gitqms.rules.rule.workflow;

import org.jspecify.annotations.NullMarked;
