/** The API of a forge, asked in the name of a person. */
@NullMarked
package org.gitqms.githooks.forge;

import org.jspecify.annotations.NullMarked;
