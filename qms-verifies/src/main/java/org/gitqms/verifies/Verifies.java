package org.gitqms.verifies;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the requirements that a test verifies. On a class it says so of all its tests together.
 *
 * <pre>{@code
 * @Test
 * @Verifies("REQ-SEC-001")
 * void anUnknownKeyIsRefused() { ... }
 * }</pre>
 *
 * <p>{@code git qms trace} reads it from the source, so the ids are written as literals.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Verifies {

  /** Ids of requirements, such as {@code REQ-SEC-001}: REQ, an area, and three digits. */
  String[] value();
}
