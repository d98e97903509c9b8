package org.komichi.content;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** CommonMark with tables and the four marks of our own: furigana, glossary term, citation, 要確認. */
final class LessonMarkdown {
    /** {@code {漢字|かんじ}} */
    static final class Ruby extends CustomNode {
        final String base;
        final String reading;

        Ruby(String base, String reading) {
            this.base = base;
            this.reading = reading;
        }
    }

    /** {@code [[見出し語|表示]]} */
    static final class Term extends CustomNode {
        final String headword;
        final String shown;

        Term(String headword, String shown) {
            this.headword = headword;
            this.shown = shown;
        }
    }

    /** {@code [@R06 @K]} */
    static final class Citation extends CustomNode {
        final List<String> sources;

        Citation(List<String> sources) {
            this.sources = sources;
        }
    }

    /** {@code [要確認]} */
    static final class ToCheck extends CustomNode {}

    // A bar inside our marks would end a table cell; while a page is made this private character stands for it.
    private static final char BAR = '\uE000';
    private static final Pattern MARK_WITH_BAR = Pattern.compile(
            "(\\{[^{}|\\n]{1,60})\\|([^{}|\\n]{1,60}})|(\\[\\[[^\\[\\]|\\n]{1,60})\\|([^\\[\\]|\\n]{1,60}]])");
    private static final Pattern RUBY = Pattern.compile("\\{([^{}\uE000]+)\uE000([^{}\uE000]+)}");
    private static final Pattern TERM = Pattern.compile("\\[\\[([^\\[\\]\uE000]+)(?:\uE000([^\\[\\]\uE000]+))?]]");
    private static final Pattern CITATION = Pattern.compile("\\[@([A-Za-z0-9._-]+(?: @[A-Za-z0-9._-]+)*)]");
    private static final Pattern TO_CHECK = Pattern.compile("\\[要確認]");

    /** The extensions that parser and renderer share. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new Mark(
                    '{',
                    mark -> {
                        Matcher ruby = RUBY.matcher(mark);
                        return ruby.matches() ? new Ruby(ruby.group(1), ruby.group(2)) : null;
                    },
                    '}'))
            .customInlineContentParserFactory(new Mark('[', LessonMarkdown::bracket, ']'))
            .build();

    private LessonMarkdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(MARK_WITH_BAR
                .matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? found.group(1) + BAR + found.group(2)
                                : found.group(3) + BAR + found.group(4))));
    }

    private static Node bracket(String mark) {
        Matcher term = TERM.matcher(mark);
        if (term.matches()) {
            return new Term(term.group(1), term.group(2) == null ? term.group(1) : term.group(2));
        }
        Matcher citation = CITATION.matcher(mark);
        if (citation.matches()) {
            return new Citation(List.of(citation.group(1).split(" @")));
        }
        return TO_CHECK.matcher(mark).matches() ? new ToCheck() : null;
    }

    /** Reads a mark from its first character to its closing one, twice for {@code [[…]]}; anything else is left alone. */
    private record Mark(char first, Function<String, Node> node, char last)
            implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(first);
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position start = scanner.position();
            for (int attempt = 0; attempt < 2; attempt++) {
                if (attempt == 0) {
                    scanner.next();
                }
                if (scanner.find(last) < 0) {
                    return ParsedInline.none();
                }
                scanner.next();
                Node found =
                        node.apply(scanner.getSource(start, scanner.position()).getContent());
                if (found != null) {
                    return ParsedInline.of(found, scanner.position());
                }
            }
            return ParsedInline.none();
        }
    }
}
