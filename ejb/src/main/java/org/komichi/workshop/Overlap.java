package org.komichi.workshop;

import java.time.Instant;
import java.time.ZoneId;
import org.komichi.shared.Bilingual;

/**
 * A meeting of another workshop that somebody registered for, at the same time as one of this.
 *
 * @param workshop title of the other workshop
 * @param zone in which its times are meant
 */
public record Overlap(String slug, Bilingual workshop, ZoneId zone, Instant startsAt, Instant endsAt) {}
