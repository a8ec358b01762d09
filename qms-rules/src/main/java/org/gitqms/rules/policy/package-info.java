/**
 * The governed configuration under {@code QMS/.policy}, and the floor that no configuration goes
 * below.
 */
@NullMarked
package org.gitqms.rules.policy;

import org.jspecify.annotations.NullMarked;
