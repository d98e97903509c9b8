package org.komichi.attendance;

import org.komichi.shared.Bilingual;

/**
 * All meetings of a workshop are over, and somebody who attended may answer what is asked afterwards; fired once for her.
 *
 * @param title of the workshop
 * @param link the questionnaire: {@code /surveys/{link}}
 */
public record AfterwardsAsked(long personId, Bilingual title, String link) {}
