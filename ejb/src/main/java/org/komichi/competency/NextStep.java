package org.komichi.competency;

import java.time.LocalDate;
import java.util.Objects;
import org.komichi.shared.Bilingual;

/**
 * Something to do now that would bring a competency closer to its target.
 *
 * @param label what it is, such as <i>HD-4　4ページ目から</i>
 * @param href its address on this site, beginning with a slash
 * @param minutes how long it takes; 0 when nobody knows
 * @param until the last day on which it can be begun, such as that of a registration; null when it is always there
 */
public record NextStep(Bilingual label, String href, int minutes, LocalDate until) {
    /** Something that is always there. */
    public NextStep(Bilingual label, String href, int minutes) {
        this(label, href, minutes, null);
    }

    public NextStep {
        Objects.requireNonNull(label);
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("not an address of this site: " + href);
        }
    }
}
