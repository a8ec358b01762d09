/**
 * Renditions of the result of a verification: text for people, JSON, SARIF 2.1.0, JUnit XML, and
 * annotations and markdown for CI.
 *
 * <p>A rendition only tells. It judges nothing, reads nothing but the value it is given, and gives
 * the same bytes for the same value.
 */
@NullMarked
package org.gitqms.report;

import org.jspecify.annotations.NullMarked;
