package org.gitqms.rules.document;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers lines that start with a bar. Left to the paragraph parser, a table of 50,000 rows would
 * take minutes: that parser copies the paragraph for each further line.
 */
final class BarBlockParser extends AbstractBlockParser {

  private final BarBlock block = new BarBlock();
  private final List<BasedSequence> lines = new ArrayList<>();

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return startsWithBar(state) ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    lines.add(line);
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(lines);
    block.setCharsFromContent();
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(block.getChars(), block);
  }

  private static boolean startsWithBar(ParserState state) {
    return !state.isBlank()
        && state.getIndent() < 4
        && state.getLine().charAt(state.getNextNonSpaceIndex()) == '|';
  }

  /** Makes a factory for each document. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starts(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  /** Asked before any other parser for each line that may start a block. */
  private static final class Starts extends AbstractBlockParserFactory {

    /** Sum over such lines of the lines of the paragraph before them; a second or two. */
    private static final long MAX_COST = 100_000_000L;

    private long cost;

    private Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BlockParser before = matched.getBlockParser();
      if (before.isParagraphParser()) {
        cost += before.getBlockContent().getLineCount();
      }
      if (cost > MAX_COST) {
        throw new TooIntricate(state.getLine().getStartOffset());
      }
      return startsWithBar(state)
          ? BlockStart.of(new BarBlockParser()).atIndex(state.getIndex())
          : BlockStart.none();
    }
  }
}
