/**
 * The merge gate: what must hold of the code of a system that has a traceability matrix before it
 * comes onto the ledger branch.
 */
@NullMarked
package org.gitqms.rules.rule.gate;

import org.jspecify.annotations.NullMarked;
