package org.lectern.course.format;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code :::warning Title} … {@code :::}: a passage that must stop the eye. */
final class Admonition extends CustomBlock {

    /** Kind to the words that a screen reader hears. */
    static final Map<String, String> KINDS =
            Map.of("note", "Note", "tip", "Tip", "warning", "Warning", "exam-tip", "Exam tip");

    private final String kind;
    private final String title;

    private Admonition(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title.isEmpty() ? KINDS.getOrDefault(kind, kind) : title;
    }

    static final class BlockParser extends AbstractBlockParser {

        private static final Pattern END = Pattern.compile(":::\\s*");

        private final Admonition block;

        private BlockParser(Admonition block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return !(child instanceof Admonition);
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return END.matcher(rest(state)).matches()
                    ? BlockContinue.finished()
                    : BlockContinue.atIndex(state.getIndex());
        }
    }

    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern START = Pattern.compile(":::([a-z-]+)(?:[ \\t]+(.*))?");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var start = START.matcher(rest(state));
            if (state.getIndent() > 3 || !start.matches()) {
                return BlockStart.none();
            }
            var title = start.group(2) == null ? "" : start.group(2).strip();
            SourceLine line = state.getLine();
            return BlockStart.of(new BlockParser(new Admonition(start.group(1), title)))
                    .atIndex(line.getContent().length());
        }
    }

    private static CharSequence rest(ParserState state) {
        var line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length());
    }
}
