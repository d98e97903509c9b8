package org.komichi.web.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.komichi.report.Block;
import org.komichi.report.RunFacts;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Tally;
import org.komichi.survey.WaveFigures;
import org.komichi.theme.ToldTheme;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.reporting.Wording;

/**
 * Everything that a report tells, and in which language.
 *
 * @param day on which it is made, in the zone of the run
 * @param demo whether it has to say that people and answers are fictional
 */
record Told(
        RunFacts facts,
        Evaluation evaluation,
        List<Tally> tallies,
        List<WaveFigures> waves,
        List<ToldTheme> themes,
        LocalDate day,
        boolean demo,
        Locale locale) {
    String text(String key, Object... arguments) {
        return Texts.in(locale).format("report_doc." + key, arguments);
    }

    /** A text about the two moments that are compared: they fill its places {8} and {9}. */
    String between(String key, Object... arguments) {
        return new Wording(locale, evaluation.from().kind(), evaluation.to().kind())
                .text("report_doc." + key, arguments);
    }

    /** A text of another page. */
    String shared(String key) {
        return Texts.in(locale).getString(key);
    }

    String in(Bilingual text) {
        return text.in(locale);
    }

    boolean japanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    Moments moments() {
        return new Moments(facts.run().zone(), locale);
    }

    String dates() {
        return moments().dates(facts.run().startsOn(), facts.run().endsOn());
    }

    String title() {
        return in(facts.title());
    }

    /** Words one after the other: 医師、看護師. */
    String listed(List<String> words) {
        return String.join(japanese() ? "、" : ", ", words);
    }

    /** What something is called, before what is said about it; no colon after a full stop. */
    String called(String name) {
        return name.endsWith("。") || name.endsWith(".") ? name + (japanese() ? "" : " ") : name + text("colon");
    }

    /** Sentence after sentence, as the language writes them. */
    String joined(List<String> sentences) {
        return String.join(japanese() ? "" : " ", sentences);
    }

    /** A short code of what a table was computed from: EV-hd-2026-2/PRE-POST/understanding · 2026-11-22 · 1.0. */
    String reference(String kind, String what, String version) {
        String code = kind + "-" + facts.run().slug() + "/" + what + " · " + day;
        return version == null ? code : code + " · " + version;
    }

    /** The versions of both questionnaires, once when they are the same. */
    String versions() {
        String before = evaluation.from().version();
        String after = evaluation.to().version();
        return before == null || before.equals(after) ? after : before + "/" + after;
    }

    static Block.Column words(String title, int share) {
        return new Block.Column(title, share, false);
    }

    static Block.Column number(String title, int share) {
        return new Block.Column(title, share, true);
    }

    static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }
}
