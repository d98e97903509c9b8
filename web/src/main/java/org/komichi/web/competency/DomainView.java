package org.komichi.web.competency;

import java.util.List;
import java.util.Locale;
import org.komichi.competency.CompetencyProfile.DomainStanding;
import org.komichi.competency.OutcomeStanding;
import org.komichi.web.frame.Texts;

/**
 * A domain as a ring.
 *
 * @param current whether it is the one shown in full
 * @param counted targets reached, or outcomes with evidence where there are no targets
 * @param total of how many
 * @param dash how much of the ring is drawn
 * @param words what the ring says, for those who do not see it
 * @param columns for each outcome the classes of a column: its level and its target
 */
public record DomainView(
        String code,
        String name,
        boolean current,
        long counted,
        long total,
        String dash,
        String words,
        List<String> columns) {
    private static final double AROUND = 2 * Math.PI * 26;

    static DomainView of(DomainStanding domain, boolean current, boolean measured, Locale locale, Texts texts) {
        long counted = measured
                ? domain.reached()
                : domain.outcomes().stream()
                        .filter(outcome -> outcome.level() > 0)
                        .count();
        long total = measured ? domain.targets() : domain.outcomes().size();
        String dash = total == 0 ? "" : String.format(Locale.ROOT, "%.1f %.1f", AROUND * counted / total, AROUND);
        String key = total == 0 ? "ringNone" : measured ? "ringReached" : "ringRecorded";
        return new DomainView(
                domain.code(),
                domain.name().in(locale),
                current,
                counted,
                total,
                dash,
                texts.format("competency_profile." + key, counted, total),
                domain.outcomes().stream().map(DomainView::column).toList());
    }

    private static String column(OutcomeStanding outcome) {
        return "is-l" + outcome.level() + (outcome.target() == null ? "" : " is-t" + outcome.target());
    }

    /** Whether anything of the ring is drawn. */
    public boolean begun() {
        return counted > 0 && total > 0;
    }

    /** The number in the ring. */
    public String number() {
        return total == 0 ? "–" : counted + "/" + total;
    }
}
