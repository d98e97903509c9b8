package org.komichi.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a questionnaire after a run is open: so many days after the end, for so many days. The one before needs no numbers: it is
 * open until the run begins.
 *
 * @param daysAfter from 0 (as soon as the last meeting is over) to 400
 * @param daysOpen from 1 to 180
 */
public record WaveRule(int daysAfter, int daysOpen) {
    /** Most days between the end and the opening. */
    public static final int LATEST = 400;
    /** Most days for which it is open. */
    public static final int LONGEST = 180;

    private static final int USUALLY_OPEN = 30;

    /** @throws WaveRuleOutOfRange when a number is too small or too big */
    public WaveRule {
        if (daysAfter < 0 || daysAfter > LATEST || daysOpen < 1 || daysOpen > LONGEST) {
            throw new WaveRuleOutOfRange();
        }
    }

    /** What is taken as long as nobody says otherwise. */
    public static WaveRule usual(WaveKind kind) {
        return new WaveRule(
                switch (kind) {
                    case T3 -> 90;
                    case T6 -> 180;
                    default -> 0;
                },
                USUALLY_OPEN);
    }

    /** From one moment to another. */
    record Period(Instant opensAt, Instant closesAt) {}

    /** Whether the numbers mean anything: not before a run, and not where "after" stands on each person's own way. */
    static boolean applies(WaveKind kind, RunSpan span) {
        return switch (kind) {
            case PRE -> false;
            case POST, THEN -> !span.alongTheWay();
            case T3, T6 -> true;
        };
    }

    /** When a questionnaire of this kind is open. Days later it opens and closes with the day, in the zone of the run. */
    Period of(WaveKind kind, RunSpan span) {
        if (!applies(kind, span)) {
            return new Period(span.opens(), span.begins());
        }
        if (daysAfter == 0) {
            return new Period(span.ends(), span.ends().plus(Duration.ofDays(daysOpen)));
        }
        LocalDate lastDay = LocalDate.ofInstant(span.ends().minusMillis(1), span.zone());
        LocalDate opens = lastDay.plusDays(daysAfter);
        return new Period(
                opens.atStartOfDay(span.zone()).toInstant(),
                opens.plusDays(daysOpen).atStartOfDay(span.zone()).toInstant());
    }
}
