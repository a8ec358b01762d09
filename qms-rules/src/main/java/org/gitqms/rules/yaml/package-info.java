/** YAML written by people, read so that every mistake has a line and a column. */
@NullMarked
package org.gitqms.rules.yaml;

import org.jspecify.annotations.NullMarked;
