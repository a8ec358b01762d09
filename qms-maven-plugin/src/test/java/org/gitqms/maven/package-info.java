@NullMarked
package org.gitqms.maven;

import org.jspecify.annotations.NullMarked;
