package org.gitqms.rules.document;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines that start with a bar: a table, or what its author took for one. */
final class BarBlock extends Block {

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
