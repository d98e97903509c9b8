package org.komichi.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes our own marks as HTML, and lines of Japanese without the space that a line break would leave. */
final class Marks implements NodeRenderer {
    private final HtmlWriter html;
    private final LessonHtml page;

    Marks(HtmlNodeRendererContext context, LessonHtml page) {
        this.html = context.getWriter();
        this.page = page;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                LessonMarkdown.Ruby.class,
                LessonMarkdown.Term.class,
                LessonMarkdown.Citation.class,
                LessonMarkdown.ToCheck.class,
                SoftLineBreak.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case LessonMarkdown.Ruby ruby -> {
                html.raw("<ruby>");
                html.text(ruby.base);
                html.raw("<rp>（</rp><rt>");
                html.text(ruby.reading);
                html.raw("</rt><rp>）</rp></ruby>");
            }
            case LessonMarkdown.Term term -> html.raw(page.term(term.headword, term.shown));
            case LessonMarkdown.Citation citation -> citation.sources.forEach(id -> html.raw(page.citation(id)));
            case LessonMarkdown.ToCheck check -> html.raw("<span class=\"k-chip k-chip--check\">要確認</span>");
            default -> html.raw(betweenJapanese(node) ? "" : "\n");
        }
    }

    private static boolean betweenJapanese(Node lineBreak) {
        return lineBreak.getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && wide(before.getLiteral().codePointBefore(before.getLiteral().length()));
    }

    private static boolean wide(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> character >= 0x3000 && character <= 0x303F || character >= 0xFF00 && character <= 0xFFEF;
        };
    }

    /** The words of a text without marks, for names that are read aloud. */
    static String words(Node markdown) {
        StringBuilder words = new StringBuilder();
        markdown.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append(' ');
            }

            @Override
            public void visit(CustomNode node) {
                switch (node) {
                    case LessonMarkdown.Ruby ruby -> words.append(ruby.base);
                    case LessonMarkdown.Term term -> words.append(term.shown);
                    case LessonMarkdown.ToCheck check -> words.append("（要確認）");
                    default -> visitChildren(node);
                }
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /** The sources that a text cites, in order, each once. */
    static List<String> citations(Node markdown) {
        List<String> all = new ArrayList<>();
        markdown.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof LessonMarkdown.Citation citation) {
                    all.addAll(citation.sources);
                }
                visitChildren(node);
            }
        });
        return all.stream().distinct().toList();
    }
}
