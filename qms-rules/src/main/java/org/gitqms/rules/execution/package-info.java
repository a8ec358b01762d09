/** The execution of a document: its items, and what may be written once it is approved. */
@NullMarked
package org.gitqms.rules.execution;

import org.jspecify.annotations.NullMarked;
