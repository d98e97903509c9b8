package org.komichi.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** What Markdown in a pack may hold: no HTML, no pictures outside their box, citations and terms that exist. */
final class MarkdownRules {
    private final String file;
    private final Set<String> sources;
    private final Predicate<String> headword;
    private final List<PackProblem> problems;

    MarkdownRules(String file, Set<String> sources, Predicate<String> headword, List<PackProblem> problems) {
        this.file = file;
        this.sources = sources;
        this.headword = headword;
        this.problems = problems;
    }

    /** Checks a text whose first line is on {@code line} of the file; {@code exact} when its lines are those of the file. */
    void check(String markdown, int line, boolean exact) {
        LessonMarkdown.parse(markdown).accept(new AbstractVisitor() {
            private final Deque<Integer> lines = new ArrayDeque<>(List.of(0));

            @Override
            protected void visitChildren(Node parent) {
                // Some inline nodes carry no place of their own: they stand where the last one that does stands.
                List<SourceSpan> spans = parent.getSourceSpans();
                lines.push(spans.isEmpty() ? lines.peek() : spans.getFirst().getLineIndex());
                super.visitChildren(parent);
                lines.pop();
            }

            private void found(Node node, String code, Object... args) {
                List<SourceSpan> spans = node.getSourceSpans();
                int index = spans.isEmpty() ? lines.peek() : spans.getFirst().getLineIndex();
                problems.add(PackProblem.at(file, exact ? line + index : line, code, args));
            }

            @Override
            public void visit(HtmlBlock html) {
                found(html, "markdown-html", start(html.getLiteral()));
            }

            @Override
            public void visit(HtmlInline html) {
                found(html, "markdown-html", start(html.getLiteral()));
            }

            @Override
            public void visit(Image image) {
                found(image, "markdown-picture");
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().startsWith("https://")) {
                    found(link, "markdown-link", start(link.getDestination()));
                }
                visitChildren(link);
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    found(heading, "markdown-heading");
                }
                visitChildren(heading);
            }

            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("**")) {
                    found(text, "markdown-emphasis");
                } else if (text.getLiteral().contains("[@")) {
                    found(text, "markdown-citation");
                } else if (text.getLiteral().contains("[[")) {
                    found(text, "markdown-term");
                }
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof LessonMarkdown.Citation citation) {
                    citation.sources.stream()
                            .filter(source -> !sources.contains(source))
                            .forEach(source -> found(node, "source-unknown", source));
                } else if (node instanceof LessonMarkdown.Term term && !headword.test(term.headword)) {
                    found(node, "term-unknown", term.headword);
                }
                visitChildren(node);
            }
        });
    }

    private static String start(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return first.length() > 40 ? first.substring(0, 40) + "…" : first;
    }
}
