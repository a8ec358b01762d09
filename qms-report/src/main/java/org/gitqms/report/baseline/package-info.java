/**
 * Renditions of two baselines compared: text for people, and JSON.
 *
 * <p>A rendition only tells: the same bytes for the same comparison. What is hidden in a text comes
 * out as {@code \}{@code uXXXX}.
 */
@NullMarked
package org.gitqms.report.baseline;

import org.jspecify.annotations.NullMarked;
