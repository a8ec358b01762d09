/**
 * Events as commit messages: subject, free text, and a closed list of trailers in a fixed order.
 */
@NullMarked
package org.gitqms.rules.event;

import org.jspecify.annotations.NullMarked;
