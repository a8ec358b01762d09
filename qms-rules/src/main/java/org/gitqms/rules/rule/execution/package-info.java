/** What holds of execution: what was approved stays, and what was done is told. */
@NullMarked
package org.gitqms.rules.rule.execution;

import org.jspecify.annotations.NullMarked;
