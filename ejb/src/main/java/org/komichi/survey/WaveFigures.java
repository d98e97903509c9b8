package org.komichi.survey;

import java.time.Instant;

/**
 * How far a wave has come, without anything that was answered.
 *
 * @param waveKind which moment
 * @param instrumentId which questionnaire
 * @param opensAt from when on it is open
 * @param closesAt until when
 * @param invited participants whom this moment asks, no fewer than have submitted: the denominator of every rate
 * @param submitted how many answers count
 * @param declined how many chose not to answer
 * @param begun how many began and have not submitted
 * @param pairs how many of the submitted also submitted before the run; 0 for the moment before itself
 * @param lost how many submitted before the run and have not at this moment; 0 for the moment before itself
 */
public record WaveFigures(
        WaveKind waveKind,
        String instrumentId,
        Instant opensAt,
        Instant closesAt,
        int invited,
        int submitted,
        int declined,
        int begun,
        int pairs,
        int lost) {

    /** Who has answered was asked, even if her attendance was corrected afterwards. */
    public WaveFigures {
        invited = Math.max(invited, submitted);
    }

    /** Whether it takes answers. */
    public boolean open(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Whether it has begun to ask. */
    public boolean opened(Instant now) {
        return !now.isBefore(opensAt);
    }
}
