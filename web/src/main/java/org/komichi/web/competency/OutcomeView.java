package org.komichi.web.competency;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.komichi.competency.NextStep;
import org.komichi.competency.OutcomeStanding;
import org.komichi.web.frame.Texts;

/**
 * An outcome as a row.
 *
 * @param note what her group must know about the target, or null
 * @param until until when the level holds; empty when it lasts
 * @param target null when nothing is asked
 * @param selfRating how she sees herself, or null
 * @param stones classes of the five stones
 * @param words level and target, for those who do not see the stones
 * @param evidence the latest lines with day and source, of what was not taken back
 * @param more how many lines there are besides
 * @param steps what would close the gap
 * @param earns what earns the next level where nothing is on offer; empty otherwise
 */
public record OutcomeView(
        String code,
        String text,
        String note,
        int level,
        String until,
        Integer target,
        Integer selfRating,
        boolean reached,
        List<String> stones,
        String words,
        List<String> evidence,
        int more,
        List<Step> steps,
        String earns) {
    private static final int STONES = 5;
    private static final int LINES = 3;

    /** Something to do. */
    public record Step(String href, String label) {}

    static OutcomeView of(OutcomeStanding outcome, EvidenceWords words, Locale locale) {
        Texts texts = words.texts();
        List<String> lines = outcome.evidence().stream()
                .filter(entry -> entry.revokedOn() == null)
                .map(words::line)
                .toList();
        return new OutcomeView(
                outcome.code(),
                outcome.text().in(locale),
                outcome.note() == null ? null : outcome.note().in(locale),
                outcome.level(),
                words.until(outcome.until()),
                outcome.target(),
                outcome.selfRating(),
                outcome.reached(),
                stones(outcome.level(), outcome.target()),
                outcome.target() == null
                        ? texts.format("competency_profile.levelOnly", outcome.level())
                        : texts.format("competency_profile.levelTarget", outcome.level(), outcome.target()),
                lines.stream().limit(LINES).toList(),
                Math.max(0, lines.size() - LINES),
                outcome.nextSteps().stream()
                        .map(step -> step(step, locale, texts))
                        .toList(),
                outcome.gap() && outcome.nextSteps().isEmpty()
                        ? texts.format(
                                "competency_profile.earns",
                                outcome.earns().level(),
                                outcome.earns().earns().in(locale))
                        : "");
    }

    /** Five stones: filled up to the level, dashed up to the target, the target ringed. */
    public static List<String> stones(int level, Integer target) {
        return IntStream.rangeClosed(1, STONES)
                .mapToObj(stone -> {
                    String fill = stone <= level ? "on" : target != null && stone <= target ? "gap" : "";
                    return target != null && stone == target ? (fill + " goal").strip() : fill;
                })
                .toList();
    }

    /** Its own page. */
    public String href() {
        return "/my/competencies/" + code;
    }

    private static Step step(NextStep step, Locale locale, Texts texts) {
        String label = step.label().in(locale);
        return new Step(
                step.href(),
                step.minutes() > 0 ? texts.format("competency_profile.step", label, step.minutes()) : label);
    }
}
