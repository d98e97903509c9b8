package org.komichi.web.competency;

import java.util.List;
import java.util.Locale;
import org.komichi.competency.CompetencyProfile.BundleStanding;
import org.komichi.competency.CompetencyProfile.NeedStanding;

/**
 * An activity that somebody can be entrusted with.
 *
 * @param words how many of its needs are met
 */
public record BundleView(String code, String name, boolean ready, String words, List<Need> needs) {
    /** One outcome that it needs. */
    public record Need(String code, String text, String href, boolean met, String words) {}

    static BundleView of(BundleStanding bundle, EvidenceWords words, Locale locale) {
        return new BundleView(
                bundle.code(),
                bundle.name().in(locale),
                bundle.ready(),
                words.texts()
                        .format(
                                "competency_profile.bundleMet",
                                bundle.met(),
                                bundle.needs().size()),
                bundle.needs().stream().map(need -> need(need, words, locale)).toList());
    }

    private static Need need(NeedStanding need, EvidenceWords words, Locale locale) {
        return new Need(
                need.outcome(),
                need.text().in(locale),
                "/my/competencies/" + need.outcome(),
                need.met(),
                words.texts().format("competency_profile.bundleNeed", need.level(), need.needed()));
    }
}
