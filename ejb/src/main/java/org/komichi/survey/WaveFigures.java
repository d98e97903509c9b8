package org.komichi.survey;

/**
 * How far a wave has come, without anything that was answered.
 *
 * @param waveKind which moment
 * @param instrumentId which questionnaire
 * @param invited participants whom this moment asks, no fewer than have submitted: the denominator of every rate
 * @param submitted how many answers count
 * @param declined how many chose not to answer
 * @param begun how many began and have not submitted
 */
public record WaveFigures(WaveKind waveKind, String instrumentId, int invited, int submitted, int declined, int begun) {

    /** Who has answered was asked, even if her attendance was corrected afterwards. */
    public WaveFigures {
        invited = Math.max(invited, submitted);
    }
}
