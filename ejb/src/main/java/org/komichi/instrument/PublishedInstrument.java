package org.komichi.instrument;

import org.komichi.survey.Instrument;

/**
 * A questionnaire that is published.
 *
 * @param packVersion number of the pack version it stands in
 * @param own whether a team made it for itself
 */
public record PublishedInstrument(long packVersion, Instrument instrument, boolean own) {}
