/** QMS-1xx, asked of the texts that an event brings or routes. */
@NullMarked
package org.gitqms.rules.rule.document;

import org.jspecify.annotations.NullMarked;
