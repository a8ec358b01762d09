package org.gitqms.rules.document;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A part of a paragraph that is parsed on its own: a table cell, or the text before a table. */
final class InlineFragment extends Node {

  InlineFragment(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
