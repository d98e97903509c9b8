package org.komichi.skills;

import org.komichi.shared.Bilingual;

/**
 * Somebody was assessed at a station, in the transaction that stores it.
 *
 * @param registration what her registration is known by
 * @param title of the workshop
 * @param first whether it is the first record of her in this workshop
 */
public record StationAssessed(long personId, String registration, String workshop, Bilingual title, boolean first) {}
