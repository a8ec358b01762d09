/** Controlled documents as text: what one looks like, and the rules of family QMS-1xx over it. */
@NullMarked
package org.gitqms.rules.document;

import org.jspecify.annotations.NullMarked;
