package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.komichi.shared.Identified;

/** One questionnaire in one run: open from one moment to another, in the version that was current when it was planned. */
@Entity
@Table(name = "survey_wave")
class SurveyWave extends Identified {
    /** What was sent in the last moment has been stored by then: no transaction lives half as long. */
    static final Duration SETTLES_AFTER = Duration.ofHours(1);

    @Column(name = "run_id")
    private long runId;

    private String instrument;

    @Column(name = "pack_version_id")
    private long packVersionId;

    @Enumerated(EnumType.STRING)
    private WaveKind kind;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private String link;

    private boolean shuffled;

    @Column(name = "days_after")
    private int daysAfter;

    @Column(name = "days_open")
    private int daysOpen;

    private String code;

    protected SurveyWave() {}

    SurveyWave(
            long runId,
            String instrument,
            long packVersionId,
            WaveKind kind,
            String link,
            Instant opensAt,
            Instant closesAt) {
        this.runId = runId;
        this.instrument = Objects.requireNonNull(instrument);
        this.packVersionId = packVersionId;
        this.kind = Objects.requireNonNull(kind);
        this.link = Objects.requireNonNull(link);
        keep(WaveRule.usual(kind));
        openFrom(opensAt, closesAt);
    }

    /** It is open when a rule says so, and moves with its run from now on. */
    void follow(WaveRule rule, RunSpan span, Instant now) {
        keep(rule);
        WaveRule.Period period = rule.of(kind, span);
        if (!period.opensAt().equals(opensAt)
                || !noSooner(period.closesAt(), now).equals(closesAt)) {
            moveTo(period.opensAt(), period.closesAt(), now);
        }
    }

    /**
     * It is open at another time. Until now it was what it was: if it was open, it closes now at the soonest, so that who was
     * answering a moment ago was in time.
     *
     * @throws WaveClosesBeforeItOpens when the moments are the wrong way round
     */
    void moveTo(Instant opening, Instant closing, Instant now) {
        Instant soonest = noSooner(closing, now);
        openFrom(opening, closing);
        closesAt = soonest;
    }

    private void keep(WaveRule rule) {
        daysAfter = rule.daysAfter();
        daysOpen = rule.daysOpen();
    }

    WaveRule rule() {
        return new WaveRule(daysAfter, daysOpen);
    }

    /** Its short address, once it has one. */
    String code() {
        return code;
    }

    void callIt(String shortCode) {
        code = Objects.requireNonNull(shortCode);
    }

    /** @throws WaveClosesBeforeItOpens when the moments are the wrong way round */
    void openFrom(Instant opening, Instant closing) {
        if (!closing.isAfter(opening)) {
            throw new WaveClosesBeforeItOpens();
        }
        opensAt = opening;
        closesAt = closing;
        shuffled = false;
    }

    /** It takes no more answers, whether it was open or not. */
    void close(Instant now) {
        openFrom(opensAt.isBefore(now) ? opensAt : now.minusSeconds(1), now);
    }

    private Instant noSooner(Instant closing, Instant now) {
        Instant wasOpenUntil = closesAt.isBefore(now) ? closesAt : now;
        return closing.isBefore(wasOpenUntil) ? wasOpenUntil : closing;
    }

    /** Whether it is settled, and its sheets still lie in the order in which they were written. */
    boolean waitsForShuffling(Instant now) {
        return !shuffled && isSettled(now);
    }

    /** Its sheets no longer lie in the order in which they were written. */
    void shuffle() {
        shuffled = true;
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** Whether nobody can still be storing what she answered in time. From then on its sheets change under its lock only. */
    boolean isSettled(Instant now) {
        return closesAt.isBefore(now.minus(SETTLES_AFTER));
    }

    /** Where somebody stands who made this choice, or none yet. */
    Participation standing(Participation chosen, Instant now) {
        if (chosen != null && chosen.settled()) {
            return chosen;
        }
        if (now.isBefore(opensAt)) {
            return Participation.NOT_OPEN;
        }
        if (isOver(now)) {
            return Participation.CLOSED;
        }
        return chosen == null ? Participation.OPEN : chosen;
    }

    long runId() {
        return runId;
    }

    String instrument() {
        return instrument;
    }

    long packVersionId() {
        return packVersionId;
    }

    WaveKind kind() {
        return kind;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    String link() {
        return link;
    }
}
