package org.gitqms.githooks.play;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that plays a failure which the older system had to investigate. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Investigation {

  /** The number of the investigation. */
  int number();

  /** What happened, in one sentence. */
  String failure();

  /** The rule that refuses it. */
  String rule();
}
