package org.komichi.web.reporting;

import java.util.Locale;
import org.komichi.survey.comparison.Wave;
import org.komichi.web.frame.Texts;

/** What the moments are called: as a label, and within a sentence. */
final class MomentWords {
    private final Texts texts;

    MomentWords(Locale locale) {
        texts = Texts.in(locale);
    }

    /** 受講前; Before. */
    String label(Enum<?> moment) {
        return texts.getString("evaluation_moment." + moment.name());
    }

    /** 受講前; before the course. */
    String within(Enum<?> moment) {
        return texts.getString("evaluation_moment.within." + moment.name());
    }

    /** 受講前 → 受講後. */
    String pair(Wave from, Wave to) {
        return label(from) + " → " + label(to);
    }
}
