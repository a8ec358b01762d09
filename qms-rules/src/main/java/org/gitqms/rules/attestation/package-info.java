/** Evidence: what CI has signed that the tests of one commit came to. */
@NullMarked
package org.gitqms.rules.attestation;

import org.jspecify.annotations.NullMarked;
