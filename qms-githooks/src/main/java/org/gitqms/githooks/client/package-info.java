/** What the client hooks do. They are courtesy: the hook of a server decides. */
@NullMarked
package org.gitqms.githooks.client;

import org.jspecify.annotations.NullMarked;
