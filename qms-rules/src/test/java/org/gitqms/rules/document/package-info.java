@NullMarked
package org.gitqms.rules.document;

import org.jspecify.annotations.NullMarked;
