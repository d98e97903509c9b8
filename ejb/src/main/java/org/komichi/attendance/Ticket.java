package org.komichi.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.komichi.shared.Identified;

/**
 * What somebody shows at the door of one workshop: a random code that says nothing about her. It belongs to the person and the
 * workshop, not to one registration: who hands her seat on keeps a ticket that opens no door.
 */
@Entity
@Table(name = "attendance_ticket")
public class Ticket extends Identified {
    // Crockford's letters: read aloud and typed without mistaking one for another. 12 of them are 60 bits.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 12;
    private static final int LONGEST = 120;

    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "person_id")
    private long personId;

    private String code;

    protected Ticket() {}

    /** @param random as many bytes as the code has letters */
    Ticket(long workshopId, long personId, byte[] random) {
        this.workshopId = workshopId;
        this.personId = personId;
        StringBuilder letters = new StringBuilder(LENGTH);
        for (byte value : random) {
            letters.append(LETTERS.charAt(value & 31));
        }
        this.code = letters.toString();
    }

    long workshopId() {
        return workshopId;
    }

    long personId() {
        return personId;
    }

    /** As the door reads it. */
    public String code() {
        return code;
    }

    /** As people read it: {@code 4F7K-9QXM-2B8R}. */
    public String grouped() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What the drawing on the ticket says: for which workshop it is, and the code. */
    public String content(String workshop) {
        return "KM1:" + workshop + ":" + code;
    }

    /** By which a phone knows the ticket without holding its code. */
    String hash() {
        return hash(code);
    }

    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code that was scanned or typed: full-width and small letters, spaces and hyphens are fine. */
    static Optional<String> read(String given) {
        if (given == null || given.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(given.substring(given.lastIndexOf(':') + 1), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212\\u30FC_.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean code = plain.length() == LENGTH && plain.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return code ? Optional.of(plain) : Optional.empty();
    }
}
