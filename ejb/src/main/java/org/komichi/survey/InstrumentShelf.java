package org.komichi.survey;

import java.util.Optional;

/** Where instruments stand, version by version. */
interface InstrumentShelf {
    /** An instrument, and the version of the pack it stands in. */
    record Found(long packVersionId, Instrument instrument) {}

    /** The latest version of an instrument, if there is one. */
    Optional<Found> findLatest(String instrumentId);

    /** The instrument in the version in which a wave was planned. */
    Instrument get(SurveyWave wave);
}
