package org.komichi.web.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.survey.ActFunnel;
import org.komichi.survey.Barriers.Share;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.Texts;

/** Intent, act and barriers in the reader's words. What is not told has no number here either. */
final class ActWords {
    private final Locale locale;
    private final Texts texts;

    ActWords(Locale locale) {
        this.locale = locale;
        this.texts = Texts.in(locale);
    }

    /** A step of the funnel.
     * @param people null when it is not told
     * @param words the figure in words */
    public record Step(String label, Integer people, int of, String words) {}

    /** A share as bar and words.
     * @param percent null when it is not told */
    public record Bar(String moment, Long percent, String words) {}

    List<Step> steps(ActFunnel funnel) {
        String later = moment(funnel.later());
        List<Step> steps = new ArrayList<>();
        steps.add(step(text("act.step.asked"), funnel.asked(), funnel.asked(), null));
        steps.add(step(text("act.step.answered"), funnel.answered(), funnel.asked(), funnel.asked()));
        steps.add(step(text("act.step.willing"), funnel.willing(), funnel.asked(), funnel.answered()));
        steps.add(step(text("act.step.followed", later), funnel.followed(), funnel.asked(), funnel.willing()));
        steps.add(step(text("act.step.acted"), funnel.acted(), funnel.asked(), funnel.followed()));
        return steps;
    }

    private Step step(String label, Integer people, int all, Integer before) {
        String words = people == null
                ? text("act.hidden")
                : before == null
                        ? text("act.people", people)
                        : text("act.peopleOf", people, before, percent(people, before));
        return new Step(label, people, all, words);
    }

    /** What the funnel says, in sentences that claim no more than it shows. */
    List<String> sentences(ActFunnel funnel) {
        String later = moment(funnel.later());
        List<String> sentences = new ArrayList<>();
        if (funnel.followed() != null) {
            sentences.add(text("act.say.followed", funnel.willing(), later, funnel.followed(), funnel.unknown()));
        } else {
            sentences.add(text("act.say.hidden", later));
        }
        if (funnel.acted() != null) {
            sentences.add(text("act.say.acted", funnel.followed(), funnel.acted()));
        }
        if (funnel.laterActed() != null) {
            sentences.add(text("act.say.all", later, funnel.laterAnswered(), funnel.laterActed()));
        }
        return sentences;
    }

    Bar bar(WaveKind moment, Share share) {
        return share == null
                ? new Bar(moment(moment), null, text("act.notAsked"))
                : share.people() == null
                        ? new Bar(moment(moment), null, text("act.few", share.of()))
                        : new Bar(
                                moment(moment),
                                percent(share.people(), share.of()),
                                text("act.share", percent(share.people(), share.of()), share.people(), share.of()));
    }

    String moment(WaveKind moment) {
        return text("reporting_run.wave." + moment);
    }

    String text(String key, Object... values) {
        return texts.format(key, values);
    }

    Locale locale() {
        return locale;
    }

    /** A share in whole percent. */
    static long percent(int people, int of) {
        return of == 0 ? 0 : Math.round(100.0 * people / of);
    }
}
