package org.komichi.competency;

import java.util.Objects;
import org.komichi.shared.Bilingual;

/**
 * Something to do now that would bring a competency closer to its target.
 *
 * @param label what it is, such as <i>HD-4　4ページ目から</i>
 * @param href its address on this site, beginning with a slash
 * @param minutes how long it takes; 0 when nobody knows
 */
public record NextStep(Bilingual label, String href, int minutes) {
    public NextStep {
        Objects.requireNonNull(label);
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("not an address of this site: " + href);
        }
    }
}
