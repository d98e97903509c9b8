package org.komichi.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.komichi.shared.Identified;

/**
 * By this code somebody lets other systems report what she did there. It says nothing about her, and is none of the signs that are
 * taken for each other when they are read out: no I, L, O, U, 0 and 1.
 */
@Entity
@Table(name = "evidence_code")
class EvidenceCode extends Identified {
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int HALF = 4;
    private static final int LENGTH = 2 * HALF;

    @Column(name = "person_id")
    private long personId;

    private String code;

    @Column(name = "made_at")
    private Instant madeAt;

    protected EvidenceCode() {}

    EvidenceCode(long personId, byte[] random, Instant now) {
        this.personId = personId;
        this.code = code(random);
        this.madeAt = now;
    }

    private static String code(byte[] random) {
        StringBuilder code = new StringBuilder();
        for (int sign = 0; sign < LENGTH; sign++) {
            if (sign == HALF) {
                code.append('-');
            }
            code.append(SIGNS.charAt(Byte.toUnsignedInt(random[sign]) % SIGNS.length()));
        }
        return code.toString();
    }

    /** The code as it is kept, however it was typed: in capitals, with its hyphen and without blanks. */
    static String read(String typed) {
        String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return signs.length() == LENGTH ? signs.substring(0, HALF) + "-" + signs.substring(HALF) : signs;
    }

    /** How many random bytes a code takes. */
    static int bytes() {
        return LENGTH;
    }

    long personId() {
        return personId;
    }

    String code() {
        return code;
    }
}
