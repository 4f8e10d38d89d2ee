package org.lectern.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Marks the words of code by what they are, in the portal's classes {@code c-key c-str c-num c-fn c-bi c-com}. Changes no character. */
final class Highlighter {

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("python", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("py", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("html", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("jinja", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("css", SyntaxConstants.SYNTAX_STYLE_CSS),
            Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("javascript", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("json", SyntaxConstants.SYNTAX_STYLE_JSON),
            Map.entry("yaml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("sql", SyntaxConstants.SYNTAX_STYLE_SQL),
            Map.entry("bash", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("ini", SyntaxConstants.SYNTAX_STYLE_INI),
            Map.entry("dockerfile", SyntaxConstants.SYNTAX_STYLE_DOCKERFILE));

    private static final Set<String> DEFINING = Set.of("def", "class", "function");

    private Highlighter() {}

    /** Whether words of that language are marked; code of any other is shown plain. */
    static boolean knows(String language) {
        return STYLES.containsKey(language.toLowerCase(Locale.ROOT));
    }

    /** The lines of the code as HTML, without line ends. */
    static List<String> lines(String language, String code) {
        var lines = List.of(code.split("\n", -1));
        var style = STYLES.get(language.toLowerCase(Locale.ROOT));
        if (style == null) {
            return lines.stream().map(Highlighter::escape).toList();
        }
        var maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        var html = new ArrayList<String>();
        int state = TokenTypes.NULL;
        for (var line : lines) {
            html.add(line(maker, line, state));
            state = maker.getLastTokenTypeOnLine(segment(line), state);
        }
        return html;
    }

    private static String line(TokenMaker maker, String line, int state) {
        var html = new StringBuilder();
        var previousWord = "";
        for (Token token = maker.getTokenList(segment(line), state, 0);
                token != null && token.isPaintable();
                token = token.getNextToken()) {
            var text = token.getLexeme();
            var kind = kind(token, previousWord);
            html.append(kind == null ? escape(text) : "<span class=\"" + kind + "\">" + escape(text) + "</span>");
            if (!text.isBlank()) {
                previousWord = text;
            }
        }
        return html.toString();
    }

    private static String kind(Token token, String previousWord) {
        return switch (token.getType()) {
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.MARKUP_TAG_NAME,
                    TokenTypes.MARKUP_TAG_DELIMITER -> isConstant(token) ? "c-bi" : "c-key";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.REGEX -> "c-str";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR -> "c-num";
            case TokenTypes.FUNCTION,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.VARIABLE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE -> "c-bi";
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "c-com";
            case TokenTypes.IDENTIFIER -> DEFINING.contains(previousWord) || isCalled(token) ? "c-fn" : null;
            default -> null;
        };
    }

    private static boolean isConstant(Token token) {
        return Set.of("True", "False", "None").contains(token.getLexeme());
    }

    private static boolean isCalled(Token token) {
        var next = token.getNextToken();
        return next != null && next.isPaintable() && next.getLexeme().startsWith("(");
    }

    /** A new one each time: a token maker lowers the segment's content to its own ends. */
    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
