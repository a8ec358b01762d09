/**
 * SSH signatures of messages (OpenSSH, PROTOCOL.sshsig): checked, and made with a key file or an
 * agent.
 */
@NullMarked
package org.gitqms.ledger.sshsig;

import org.jspecify.annotations.NullMarked;
