@NullMarked
package org.gitqms.rules.prompt;

import org.jspecify.annotations.NullMarked;
