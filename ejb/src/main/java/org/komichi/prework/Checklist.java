package org.komichi.prework;

import java.time.Instant;
import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * What somebody who has a seat still does, and what she has done.
 *
 * @param due until when
 * @param costsSeat whether the seat goes on when it is not done by then
 */
public record Checklist(List<Line> lines, Instant due, boolean costsSeat) {
    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * One thing.
     *
     * @param href where she does it; null when it cannot be opened now
     */
    public record Line(Bilingual label, String href, boolean done) {}

    /** How many things she has done. */
    public int done() {
        return (int) lines.stream().filter(Line::done).count();
    }

    /** Whether nothing is left. */
    public boolean ready() {
        return done() == lines.size();
    }
}
