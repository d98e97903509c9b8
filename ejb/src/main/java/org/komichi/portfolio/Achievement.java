package org.komichi.portfolio;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.CompetencyProfile.BundleStanding;
import org.komichi.competency.CompetencyProfile.NeedStanding;
import org.komichi.competency.OutcomeStanding;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Need;
import org.komichi.shared.Bilingual;

/**
 * What a badge is for: an outcome at a level ({@code B3-L3}), or an activity ({@code EPA-1}) with everything it needs.
 *
 * @param earns what it takes, in words
 * @param needs level by outcome: what must be there for the badge to be true
 */
public record Achievement(String code, Bilingual name, Bilingual earns, Map<String, Integer> needs) {
    private static final Pattern OUTCOME = Pattern.compile("(.{1,40})-L([1-5])");

    public Achievement {
        needs = Collections.unmodifiableMap(new TreeMap<>(needs));
    }

    /** An outcome at a level. */
    static Achievement of(CompetencyFramework framework, String outcome, Bilingual text, int level) {
        CompetencyFramework.Level named = framework.level(level);
        return new Achievement(
                outcome + "-L" + level,
                new Bilingual(
                        outcome + "　" + text.ja() + "（レベル" + level + "："
                                + named.name().ja() + "）",
                        outcome + " " + english(text) + " (level " + level + ": " + english(named.name()) + ")"),
                named.earns(),
                Map.of(outcome, level));
    }

    /** Everything that somebody has earned now: her outcomes at their levels, and activities that are complete. */
    static List<Achievement> earned(CompetencyFramework framework, CompetencyProfile profile) {
        return Stream.concat(
                        profile.bundles().stream()
                                .filter(bundle ->
                                        bundle.ready() && !bundle.needs().isEmpty())
                                .map(Achievement::of),
                        profile.outcomes().stream()
                                .filter(outcome -> outcome.level() > 0)
                                .map(outcome -> of(framework, outcome.code(), outcome.text(), outcome.level())))
                .toList();
    }

    private static Achievement of(BundleStanding bundle) {
        return bundle(
                bundle.code(),
                bundle.name(),
                bundle.needs().stream().collect(Collectors.toMap(NeedStanding::outcome, NeedStanding::needed)));
    }

    private static Achievement bundle(String code, Bilingual name, Map<String, Integer> needs) {
        String list = new TreeMap<>(needs)
                .entrySet().stream()
                        .map(need -> need.getKey() + "-L" + need.getValue())
                        .collect(Collectors.joining(", "));
        return new Achievement(
                code,
                new Bilingual(code + "　" + name.ja(), code + " " + english(name)),
                new Bilingual("必要な到達目標とレベル：" + list, "Outcomes and levels needed: " + list),
                needs);
    }

    /** The achievement of a code, as the framework that counts now has it; what an activity needs of everybody. */
    static Optional<Achievement> find(CompetencyFramework framework, String code) {
        Matcher outcome = OUTCOME.matcher(code);
        return outcome.matches()
                ? framework
                        .outcome(outcome.group(1))
                        .map(found -> of(framework, found.code(), found.text(), Integer.parseInt(outcome.group(2))))
                : framework
                        .bundle(code)
                        .map(found -> bundle(
                                found.code(),
                                found.name(),
                                found.needs().stream().collect(Collectors.toMap(Need::outcome, Need::level))));
    }

    /** The last day on which all of it holds; null when it lasts. */
    LocalDate until(CompetencyProfile profile) {
        return needs.keySet().stream()
                .map(profile::outcome)
                .flatMap(Optional::stream)
                .map(OutcomeStanding::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String english(Bilingual text) {
        return text.in(java.util.Locale.ENGLISH);
    }
}
