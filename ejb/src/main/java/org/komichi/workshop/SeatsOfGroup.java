package org.komichi.workshop;

import java.time.Instant;
import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * How far the seats of a quota, or the common ones, are taken.
 *
 * @param professions for whom they are kept; empty for the common ones
 * @param releasedAt from when the unused ones are common; null for never
 */
public record SeatsOfGroup(List<Bilingual> professions, int seats, int taken, Instant releasedAt) {
    public SeatsOfGroup {
        professions = List.copyOf(professions);
    }
}
