/** Documents by name, and the record that keeps the workflow state of each. */
@NullMarked
package org.gitqms.rules.record;

import org.jspecify.annotations.NullMarked;
