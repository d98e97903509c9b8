package org.komichi.instrument;

import java.time.Instant;
import java.util.Optional;
import org.komichi.survey.Instrument;

/**
 * A questionnaire of a team's own, as its organizers see it.
 *
 * @param code its id, in addresses too
 * @param version of the row, for whoever changes it
 * @param team whose it is
 * @param draft what is being written; empty when everything is published
 * @param publishedVersion number of the pack version that was published last; null when there is none
 * @param published the questionnaire as it was published last; null when it never was
 */
public record OwnQuestionnaire(
        String code,
        int version,
        long team,
        Optional<Draft> draft,
        Long publishedVersion,
        Instrument published,
        Instant changedAt) {
    /** The draft, or else what is published. */
    public Instrument instrument() {
        return draft.map(Draft::instrument).orElse(published);
    }

    /** The draft.
     * @throws NothingToChange when there is none */
    public Draft mustHaveDraft() {
        return draft.orElseThrow(NothingToChange::new);
    }
}
