package org.komichi.skills;

import org.komichi.shared.Bilingual;

/**
 * A record of somebody was withdrawn, in the transaction that stores it.
 *
 * @param title of the workshop
 * @param station title of the station
 * @param because why, in the words of who withdrew it
 */
public record StationRecordWithdrawn(
        long personId, String registration, Bilingual title, Bilingual station, String because) {}
