package org.komichi.survey;

import java.time.Instant;

/**
 * How many answers a wave has, and whether they may be described.
 *
 * @param instrumentId which questionnaire; null when none was planned for this moment
 * @param version of the questionnaire
 * @param invited participants whom this moment asks, no fewer than have submitted: the denominator of the response rate
 * @param responses how many submitted
 */
public record WaveResponses(
        WaveKind kind, String instrumentId, String version, int invited, int responses, Visibility visibility) {
    /** Who has answered was asked, even if her attendance was corrected afterwards. */
    public WaveResponses {
        invited = Math.max(invited, responses);
    }

    /** Whether the answers of a wave are described. */
    public enum Visibility {
        SHOWN,
        /** Each new answer would show by comparing two visits; so nothing is described before the wave closes. */
        STILL_OPEN,
        /** Fewer than five people. */
        TOO_FEW,
        NOT_PLANNED
    }

    /** How a wave was answered, and whether that may be described now. */
    static WaveResponses of(SurveyWave wave, String version, int invited, int responses, Instant now) {
        Visibility visibility = !wave.isOver(now)
                ? Visibility.STILL_OPEN
                : responses < SmallCells.FEWEST ? Visibility.TOO_FEW : Visibility.SHOWN;
        return new WaveResponses(wave.kind(), wave.instrument(), version, invited, responses, visibility);
    }

    /** Whether the answers may be described. */
    public boolean shown() {
        return visibility == Visibility.SHOWN;
    }

    /** The share of those asked who submitted; null when nobody is. */
    public Double rate() {
        return invited == 0 ? null : (double) responses / invited;
    }
}
