package org.komichi.survey;

import java.time.Instant;
import org.komichi.shared.Bilingual;

/**
 * A questionnaire that asks a person now.
 *
 * @param link the address part: {@code /surveys/{link}}
 * @param standing open, begun, or handed in and still to be changed
 */
public record OpenQuestionnaire(
        long runId, WaveKind kind, Bilingual title, String link, Participation standing, Instant closesAt) {}
