package org.komichi.readiness;

import java.time.LocalDate;
import java.util.List;
import org.komichi.competency.NextStep;
import org.komichi.content.Source;
import org.komichi.shared.Bilingual;

/**
 * What a child asks for, beside what the reader has.
 *
 * @param measured whether the reader is known; for a visitor it is a list of needs only
 * @param lines what is missing first, otherwise in the order of the framework
 * @param notes what must be said beyond levels
 * @param sources behind the table
 */
public record Answer(boolean measured, List<Line> lines, List<Note> notes, List<Source> sources) {
    /**
     * An outcome that is needed.
     *
     * @param needed level, 1 to 5
     * @param only names of the groups who need it; empty for everybody
     * @param because what asks for it, by name; empty when every child does
     * @param level what the reader has, 0 to 5; 0 for a visitor
     * @param until the last day on which her level holds; null when it lasts
     * @param steps what would bring her closer
     */
    public record Line(
            String outcome,
            Bilingual text,
            int needed,
            Bilingual neededName,
            List<Bilingual> only,
            List<Bilingual> because,
            int level,
            LocalDate until,
            List<NextStep> steps) {
        /** Whether the reader has it. */
        public boolean met() {
            return level >= needed;
        }
    }

    /** Something to know about a device or a kind of care. */
    public record Note(Bilingual about, Bilingual text) {}

    /** How many of the needs the reader meets. */
    public long met() {
        return lines.stream().filter(Line::met).count();
    }
}
