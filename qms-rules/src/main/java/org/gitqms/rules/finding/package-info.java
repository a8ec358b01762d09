/**
 * What is said about a history: findings, the rules they come from, and the result they add up to.
 */
@NullMarked
package org.gitqms.rules.finding;

import org.jspecify.annotations.NullMarked;
