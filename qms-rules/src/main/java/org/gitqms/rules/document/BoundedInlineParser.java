package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the inside of paragraphs at a bounded cost, tables cell by cell. The parser it builds on
 * copies the whole paragraph at most marks, so that a long paragraph full of marks would take hours
 * and a deep one the stack.
 */
final class BoundedInlineParser extends CommonmarkInlineParser {

  /** Marks in one paragraph or cell; half of it is the deepest nesting. */
  static final int MAX_MARKS = 2000;

  /** Sum over all paragraphs of length times marks; a second or two. */
  private static final long MAX_COST = 400_000_000L;

  private static final BitSet MARKS = new BitSet();

  static {
    "*_[]<`!&".chars().forEach(MARKS::set);
  }

  private long cost;

  BoundedInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> inlineParserExtensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        inlineParserExtensions);
  }

  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    BasedSequence content = block.getChars();
    if (content.trim().startsWith("[")) {
      charge(content);
    }
    return super.preProcessBlock(block, state);
  }

  @Override
  public void parse(BasedSequence content, Node node) {
    Optional<Table> table =
        node instanceof Paragraph || node instanceof BarBlock
            ? Table.in(((Block) node).getContentLines())
            : Optional.empty();
    if (table.isPresent()) {
      parseTable((Block) node, table.get());
    } else {
      charge(content);
      super.parse(content, node);
    }
  }

  private void parseTable(Block block, Table table) {
    if (table.start() > 0) {
      parseFragment(block, block.getContentChars(0, table.start()));
    }
    for (Table.Row row : table.rows()) {
      for (BasedSequence cell : row.cells()) {
        parseFragment(block, cell);
      }
    }
  }

  private void parseFragment(Block block, BasedSequence content) {
    InlineFragment fragment = new InlineFragment(content);
    charge(content);
    super.parse(content, fragment);
    block.appendChild(fragment);
  }

  private void charge(BasedSequence content) {
    long marks = 0;
    for (int i = 0; i < content.length(); i++) {
      if (MARKS.get(content.charAt(i))) {
        marks++;
      }
    }
    cost += marks * content.length();
    if (marks > MAX_MARKS || cost > MAX_COST) {
      throw new TooIntricate(content.getStartOffset());
    }
  }
}
