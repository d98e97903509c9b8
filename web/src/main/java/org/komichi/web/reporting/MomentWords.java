package org.komichi.web.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.Wave;
import org.komichi.web.frame.Texts;

/** What the moments are called: as a label, and within a sentence. */
public final class MomentWords {
    /** A moment that can be chosen. */
    public record Moment(String wave, String label) {}

    private final Texts texts;

    public MomentWords(Locale locale) {
        texts = Texts.in(locale);
    }

    /** Moments to choose from, when a run has so many that there is something to choose. */
    public List<Moment> choices(Collection<WaveKind> planned) {
        return planned.size() < 3
                ? List.of()
                : planned.stream()
                        .map(wave -> new Moment(wave.name(), label(wave)))
                        .toList();
    }

    /** 受講前; Before. */
    public String label(Enum<?> moment) {
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
