package org.komichi.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.komichi.content.Lesson.Block;

/** Makes the HTML of one page, box by box. Everything that came from Markdown passes a sieve before it goes into a box. */
final class LessonHtml {
    private static final Cleaner SIEVE = new Cleaner(new Safelist()
            .addTags("p", "br", "hr", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "h2", "h3", "h4")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "ruby", "rt", "rp", "a", "button", "span", "b")
            .addAttributes("ol", "start")
            .addAttributes("a", "href", "class", "aria-label", "rel")
            .addProtocols("a", "href", "#", "https")
            .addAttributes("button", "type", "class", "popovertarget")
            .addAttributes("span", "class", "id", "popover", "lang")
            .preserveRelativeLinks(true));

    private final Pack pack;
    private final UnaryOperator<String> href;
    private final GlossaryTerms glossary;
    private final Map<String, Source> known;
    private final Set<String> cited = new LinkedHashSet<>();
    private final List<RenderedLesson.Segment> segments = new ArrayList<>();
    private final List<Checklist> checklists = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final String prefix;
    private int terms;

    /**
     * @param href where browsers fetch a file of the pack
     * @param prefix begins the ids on the page, so that several texts on one page do not meet
     */
    LessonHtml(Pack pack, UnaryOperator<String> href, GlossaryTerms glossary, String prefix) {
        this.pack = pack;
        this.href = href;
        this.glossary = glossary;
        this.known = Source.of(pack);
        this.prefix = prefix;
    }

    RenderedLesson page(String path) {
        Lesson lesson = Lesson.read(path, pack.text(path), new ArrayList<>());
        lesson.blocks().forEach(this::block);
        endSegment();
        List<Source> sources = cited.stream().map(known::get).toList();
        return new RenderedLesson(lesson.title(), lesson.minutes(), segments, sources, sourceList(sources), checklists);
    }

    private void block(Block block) {
        switch (block.kind()) {
            case TEXT -> html.append(flow(block.body()));
            case VERSUS -> versus(block);
            case CALLOUT -> callout(block);
            case CHECKLIST -> checklist(block);
            case FIGURE -> figure(block);
            case CHECK -> {
                endSegment();
                segments.add(new RenderedLesson.Segment(null, block.argument()));
            }
            case HANDOUT -> handout(block);
            case VIDEO -> video(block);
        }
    }

    private void endSegment() {
        if (!html.isEmpty()) {
            segments.add(new RenderedLesson.Segment(html.toString(), null));
            html.setLength(0);
        }
    }

    private void versus(Block block) {
        String[] sides = block.body().split("(?m)^### ", 3);
        html.append("<section class=\"k-versus\" aria-label=\"成人と子どもの違い\">");
        for (int side = 1; side < sides.length; side++) {
            String[] parts = sides[side].split("\n", 2);
            html.append("<div><h3>")
                    .append(icon(side == 1 ? "user" : "child"))
                    .append(line(parts[0]))
                    .append("</h3>");
            html.append(parts.length > 1 ? flow(parts[1]) : "").append("</div>");
        }
        html.append("</section>");
    }

    private void callout(Block block) {
        html.append("<div class=\"k-callout k-callout--")
                .append(block.argument())
                .append("\" role=\"note\">");
        html.append(icon(block.argument().equals("info") ? "info" : "alert"));
        html.append("<div><strong class=\"is-head\">")
                .append(line(block.title()))
                .append("</strong>");
        html.append(flow(block.body())).append("</div></div>");
    }

    private void checklist(Block block) {
        Element list = Jsoup.parseBodyFragment(flow(block.body())).body();
        // A label holds one control: hard terms inside a line are plain words here.
        list.select(".k-pop").remove();
        list.select("button.k-term, span.k-nowrap").forEach(Element::unwrap);
        html.append("<fieldset class=\"k-check\" data-checklist=\"")
                .append(block.argument())
                .append("\"><legend>");
        html.append(line(block.title())).append("</legend>");
        List<String> items = new ArrayList<>();
        for (Element item : list.select("li")) {
            String id = block.argument() + "." + (items.size() + 1);
            items.add(id);
            item.select("p").unwrap();
            html.append("<label><input type=\"checkbox\" name=\"").append(id).append("\" value=\"true\"/><span>");
            html.append(item.html().strip()).append("</span></label>");
        }
        html.append("</fieldset>");
        checklists.add(new Checklist(block.argument(), items));
    }

    private void figure(Block block) {
        String path = "assets/" + block.argument();
        String caption = line(block.title());
        String name = plain(block.title()) + "。" + plain(block.body());
        // Sources that only the description cites belong to the page too.
        String citations = citationsOf(block.body());
        html.append("<figure class=\"k-figure\"><div class=\"k-canvas\">");
        if (path.endsWith(".svg")) {
            html.append(Drawing.inline(pack.text(path), name));
        } else {
            html.append("<img src=\"")
                    .append(href.apply(path))
                    .append("\" alt=\"")
                    .append(Entities.escape(name));
            html.append("\" loading=\"lazy\"/>");
        }
        html.append("</div><figcaption>").append(caption).append(citations).append("</figcaption></figure>");
    }

    private void handout(Block block) {
        String path = "assets/" + block.argument();
        html.append("<a class=\"k-handout\" href=\"").append(href.apply(path)).append("\" type=\"application/pdf\">");
        html.append(icon("file"))
                .append("<span>")
                .append(line(block.title()))
                .append("<br/><span class=\"k-caption\">PDF　");
        html.append(Math.max(1, pack.bytes(path).length / 1024)).append(" kB</span></span></a>");
    }

    private void video(Block block) {
        String path = "assets/" + block.argument();
        html.append("<figure class=\"k-film\"><video controls preload=\"metadata\" src=\"")
                .append(href.apply(path));
        html.append("\"><track kind=\"captions\" srclang=\"ja\" label=\"日本語\" default src=\"");
        html.append(href.apply(path.replaceFirst("\\.mp4$", ".vtt"))).append("\"/></video><figcaption><strong>");
        html.append(line(block.title()))
                .append("</strong>")
                .append(flow(block.body()))
                .append("</figcaption></figure>");
    }

    /** A text of several paragraphs. */
    String flow(String markdown) {
        return sieved(LessonMarkdown.parse(markdown), false);
    }

    /** A text of one line, without a paragraph around it. */
    String line(String markdown) {
        return sieved(LessonMarkdown.parse(markdown), true);
    }

    /** The bare words, for names that are read aloud. */
    static String plain(String markdown) {
        return Marks.words(LessonMarkdown.parse(markdown));
    }

    private String citationsOf(String markdown) {
        StringBuilder marks = new StringBuilder();
        Marks.citations(LessonMarkdown.parse(markdown)).forEach(id -> marks.append(citation(id)));
        return marks.toString();
    }

    private String sieved(Node markdown, boolean oneLine) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(LessonMarkdown.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .omitSingleParagraphP(oneLine)
                .nodeRendererFactory(context -> new Marks(context, this))
                .build();
        Document dirty = Jsoup.parseBodyFragment(renderer.render(markdown), "https://here.invalid/");
        Document clean = SIEVE.clean(dirty);
        clean.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.html)
                .charset("UTF-8");
        clean.select("a[href^=https]").attr("rel", "noopener noreferrer").attr("target", "_blank");
        clean.select("table").forEach(LessonHtml::asCards);
        TermMarks.bind(clean.body());
        return clean.body().html();
    }

    /** On phones a row is a card: the first cell names it, the others carry the heading of their column. */
    private static void asCards(Element table) {
        List<String> headings = table.select("thead th").eachText();
        table.select("thead th").attr("scope", "col");
        for (Element row : table.select("tbody tr")) {
            for (int column = 0; column < row.childrenSize(); column++) {
                Element cell = row.child(column);
                if (column == 0) {
                    cell.tagName("th").attr("scope", "row");
                } else if (column < headings.size()) {
                    // One child, so that a card sets the words and marks of a cell as one text.
                    cell.html("<span>" + cell.html() + "</span>").attr("data-label", headings.get(column));
                }
            }
        }
        table.addClass("k-table").addClass("k-table--cards").wrap("<div class=\"k-tablewrap\"></div>");
    }

    /** A citation as a small number that leads to the list of sources. */
    String citation(String id) {
        Source source = known.get(id);
        if (source == null) {
            return "";
        }
        cited.add(id);
        int number = List.copyOf(cited).indexOf(id) + 1;
        return "<a class=\"k-cite\" href=\"#" + prefix + "source-" + number + "\" aria-label=\"出典" + number + "\">["
                + number + "]</a>";
    }

    /** A hard term that opens its explanation; plain words when the glossary does not know it. */
    String term(String headword, String shown) {
        String words = Entities.escape(shown);
        return glossary.find(headword)
                .map(term -> {
                    String id = prefix + "g-" + ++terms;
                    return "<button type=\"button\" class=\"k-term\" popovertarget=\"" + id + "\">" + words
                            + "</button><span popover=\"auto\" id=\"" + id + "\" class=\"k-pop\"><b>"
                            + Entities.escape(term.term()) + "</b><span class=\"k-caption\">"
                            + Entities.escape(term.reading()) + "　<span lang=\"en\">" + Entities.escape(term.en())
                            + "</span></span>" + Entities.escape(term.note()) + "</span>";
                })
                .orElse(words);
    }

    private String sourceList(List<Source> sources) {
        if (sources.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ol class=\"k-src k-meta\">");
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            list.append("<li id=\"")
                    .append(prefix)
                    .append("source-")
                    .append(i + 1)
                    .append("\">");
            // The style sheet numbers them, as the citations are.
            list.append("<span>").append(Entities.escape(source.title())).append("</span>");
            if (!source.where().isEmpty()) {
                list.append("<span class=\"k-caption\">")
                        .append(Entities.escape(source.where()))
                        .append("</span>");
            }
            if (!source.note().isEmpty()) {
                list.append("<span class=\"k-caption\">")
                        .append(Entities.escape(source.note()))
                        .append("</span>");
            }
            list.append("</li>");
        }
        return list.append("</ol>").toString();
    }

    private static String icon(String name) {
        return "<svg class=\"k-i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/assets/icons.svg#i-" + name
                + "\"/></svg>";
    }
}
