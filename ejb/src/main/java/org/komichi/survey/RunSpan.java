package org.komichi.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.komichi.run.Run;

/**
 * What the questionnaires of a run hang on.
 *
 * @param opens from when on people can have a place
 * @param begins when the first meeting begins, and with it the time before is over
 * @param ends when the last meeting is over
 * @param alongTheWay whether people go at their own pace from the first day to the last, so that "before" and "after" are each
 *     person's own and stand on her way
 * @param answersOpenTheWay whether something hangs on who has answered, so that the application must know it
 * @param zone in which days are counted
 */
public record RunSpan(
        Instant opens, Instant begins, Instant ends, boolean alongTheWay, boolean answersOpenTheWay, ZoneId zone) {
    public RunSpan {
        Objects.requireNonNull(opens);
        Objects.requireNonNull(begins);
        Objects.requireNonNull(ends);
        Objects.requireNonNull(zone);
    }

    /** A run without meetings: from its first day to the end of its last. */
    static RunSpan of(Run run) {
        boolean ownPace = run.subjectKind() == Run.SubjectKind.COURSE;
        return new RunSpan(run.opensAt(), run.closesAt(), run.closesAt(), ownPace, ownPace, run.zone());
    }
}
