package org.komichi.content;

import java.util.List;
import java.util.Set;
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

    // CommonMark keeps square brackets for itself, and a bar would end a table cell: while a page is made our marks
    // stand
    // between two private characters, which texts may not hold.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final char BAR = '\uE002';
    private static final String WORD = "[^{}\\[\\]|\\n]{1,80}";
    private static final Pattern MARK = Pattern.compile("\\{" + WORD + "\\|" + WORD + "}|\\[\\[" + WORD + "(?:\\|"
            + WORD + ")?]]|\\[@[A-Za-z0-9._-]+(?: @[A-Za-z0-9._-]+)*]|\\[要確認]");

    /** The extensions that parser and renderer share. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new OurMark())
            .build();

    private LessonMarkdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(MARK.matcher(markdown)
                .replaceAll(mark -> Matcher.quoteReplacement(OPEN + mark.group().replace('|', BAR) + CLOSE)));
    }

    private static Node node(String mark) {
        if (mark.startsWith("[[")) {
            String[] parts = mark.substring(2, mark.length() - 2).split(String.valueOf(BAR), 2);
            return new Term(parts[0], parts[parts.length - 1]);
        }
        if (mark.startsWith("[@")) {
            return new Citation(List.of(mark.substring(2, mark.length() - 1).split(" @")));
        }
        if (mark.startsWith("{")) {
            String[] parts = mark.substring(1, mark.length() - 1).split(String.valueOf(BAR), 2);
            return new Ruby(parts[0], parts[1]);
        }
        return new ToCheck();
    }

    private static final class OurMark implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(OPEN);
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.find(CLOSE) < 0) {
                return ParsedInline.none();
            }
            Node node = node(scanner.getSource(start, scanner.position()).getContent());
            scanner.next();
            return ParsedInline.of(node, scanner.position());
        }
    }
}
