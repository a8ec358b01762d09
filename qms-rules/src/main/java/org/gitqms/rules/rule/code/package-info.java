/** What must hold of commits of code once a system is declared. */
@NullMarked
package org.gitqms.rules.rule.code;

import org.jspecify.annotations.NullMarked;
