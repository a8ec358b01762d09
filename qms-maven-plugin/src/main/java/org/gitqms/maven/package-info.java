/**
 * The door for CI: a Maven goal that translates its parameters for the engine, and nothing else.
 */
@NullMarked
package org.gitqms.maven;

import org.jspecify.annotations.NullMarked;
