package org.komichi.competency;

import java.util.Objects;

/**
 * Who signs for evidence, as she was known when she signed.
 *
 * @param entry number of the record she signed, at most 36 characters: the evidence is taken back by it
 * @param name null when she told none
 * @param profession code of the profession list; null when not told
 */
public record Voucher(String entry, String name, String profession) {
    private static final int LONGEST_ENTRY = 36;

    public Voucher {
        Objects.requireNonNull(entry);
        if (entry.isBlank() || entry.length() > LONGEST_ENTRY) {
            throw new IllegalArgumentException("a signed record has a number");
        }
    }
}
