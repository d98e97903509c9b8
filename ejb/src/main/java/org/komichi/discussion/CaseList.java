package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.komichi.shared.Identified;

/** Cases that somebody keeps together under a name, in an order of her own. Nobody else sees it. */
@Entity
@Table(name = "case_list")
class CaseList extends Identified {
    /** Most characters of a name. */
    static final int LONGEST = 40;

    @Column(name = "person_id")
    private long personId;

    private String name;

    /** The name as it is compared: of two that look the same there is one. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CaseList() {}

    /** @throws ListNameNeeded when there is no name
     * @throws ListNameTooLong when it has more than {@value #LONGEST} characters */
    CaseList(long personId, String name, Instant now) {
        this.personId = personId;
        this.madeAt = now;
        rename(name);
    }

    /** @throws ListNameNeeded as above */
    void rename(String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            throw new ListNameNeeded();
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            throw new ListNameTooLong(LONGEST);
        }
        name = plain;
        nameKey = key(plain);
    }

    /** How a name is compared: wide and narrow, capital and small letters are the same. */
    static String key(String typed) {
        String folded = Normalizer.normalize(plain(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), 2 * LONGEST));
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}　]+", " ").strip();
    }

    long personId() {
        return personId;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }
}
