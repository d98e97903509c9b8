package org.komichi.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A page of a module as HTML, the same for every reader. What differs between readers is put in when the page is shown: the
 * items of the knowledge check between the stretches of HTML, and the ticks of checklists.
 *
 * @param title the heading, plain text
 * @param minutes how long reading takes
 * @param segments the page in order: HTML or the place of a knowledge check
 * @param sources what the page cites, in the order of its numbers
 * @param sourceList the list of sources as HTML, with the anchors that the citations lead to; empty without citations
 * @param checklists its checklists
 */
public record RenderedLesson(
        String title,
        int minutes,
        List<Segment> segments,
        List<Source> sources,
        String sourceList,
        List<Checklist> checklists) {
    /**
     * A stretch of a page.
     *
     * @param html safe HTML; null where a check goes
     * @param checkId the item of {@code checks} in the quiz that goes here; null for HTML
     */
    public record Segment(String html, String checkId) {
        /** Whether a knowledge check goes here. */
        public boolean isCheck() {
            return checkId != null;
        }
    }

    public RenderedLesson {
        segments = List.copyOf(segments);
        sources = List.copyOf(sources);
        checklists = List.copyOf(checklists);
    }

    /** The whole page as HTML; a check is an empty {@code <div data-check="ID">}. */
    public String html() {
        StringBuilder all = new StringBuilder();
        for (Segment segment : segments) {
            all.append(segment.isCheck() ? "<div data-check=\"" + segment.checkId() + "\"></div>" : segment.html());
        }
        return all.toString();
    }

    /** The checks of the page, in order. */
    public List<String> checkIds() {
        return segments.stream().filter(Segment::isCheck).map(Segment::checkId).toList();
    }

    /** The page with the boxes ticked that this learner has ticked. */
    public List<Segment> segments(Collection<String> tickedItems) {
        List<Segment> mine = new ArrayList<>();
        for (Segment segment : segments) {
            String html = segment.html();
            for (String item : html == null ? List.<String>of() : List.copyOf(tickedItems)) {
                html = html.replace("name=\"" + item + "\"", "name=\"" + item + "\" checked");
            }
            mine.add(new Segment(html, segment.checkId()));
        }
        return mine;
    }
}
