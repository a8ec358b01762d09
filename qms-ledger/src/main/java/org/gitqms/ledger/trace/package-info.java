/** What is traced, found in a repository: documents, code, test results. */
@NullMarked
package org.gitqms.ledger.trace;

import org.jspecify.annotations.NullMarked;
