/** A change record from creation to closing in a scratch repository, and three forgeries found. */
@NullMarked
package org.gitqms.githooks.demo;

import org.jspecify.annotations.NullMarked;
