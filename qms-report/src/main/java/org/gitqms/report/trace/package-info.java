/**
 * Renditions of a trace: text for people, JSON, CSV, a page of HTML, and ReqIF for other tools.
 *
 * <p>A rendition only tells: the same bytes for the same trace, in a time that grows with its size
 * alone. What is hidden in a text comes out as {@code \}{@code uXXXX}.
 */
@NullMarked
package org.gitqms.report.trace;

import org.jspecify.annotations.NullMarked;
