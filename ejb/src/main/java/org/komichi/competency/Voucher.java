package org.komichi.competency;

import java.util.Objects;

/**
 * Who signs for evidence, as she was known when she signed.
 *
 * @param entry number of the record she signed, at most 36 characters: the evidence is taken back by it
 * @param name null when she told none
 * @param profession code of the profession list; null when not told
 * @param personId number of her account; null when she has none, or nothing follows from whose it is
 */
public record Voucher(String entry, String name, String profession, Long personId) {
    private static final int LONGEST_ENTRY = 36;

    public Voucher {
        Objects.requireNonNull(entry);
        if (entry.isBlank() || entry.length() > LONGEST_ENTRY) {
            throw new IllegalArgumentException("a signed record has a number");
        }
    }

    /** Somebody of whom only name and profession matter. */
    public Voucher(String entry, String name, String profession) {
        this(entry, name, profession, null);
    }
}
