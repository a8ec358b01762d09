/** The door of a server: what a push may bring, decided before the refs move, and told after. */
@NullMarked
package org.gitqms.githooks.server;

import org.jspecify.annotations.NullMarked;
