/**
 * The door for people: {@code git qms}. It translates words into requests and results into text.
 */
@NullMarked
package org.gitqms.githooks;

import org.jspecify.annotations.NullMarked;
