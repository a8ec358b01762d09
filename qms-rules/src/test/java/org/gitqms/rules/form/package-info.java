@NullMarked
package org.gitqms.rules.form;

import org.jspecify.annotations.NullMarked;
