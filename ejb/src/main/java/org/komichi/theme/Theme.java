package org.komichi.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import org.komichi.shared.Identified;

/** What several texts of a run are about, in the words of whoever organizes it. */
@Entity
@Table(name = "theme")
public class Theme extends Identified {
    /** Most characters of a name. */
    public static final int LONGEST = 40;

    @Column(name = "run_id")
    private long runId;

    private String name;

    /** The name as it is compared: of two that look the same there is one. */
    @Column(name = "name_key")
    private String nameKey;

    protected Theme() {}

    /**
     * @throws ThemeNameNeeded when there is no name
     * @throws ThemeNameTooLong when it has more than {@link #LONGEST} characters
     */
    Theme(long runId, String name) {
        this.runId = runId;
        rename(name);
    }

    /** @throws ThemeNameNeeded as above */
    void rename(String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            throw new ThemeNameNeeded();
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            throw new ThemeNameTooLong(LONGEST);
        }
        name = plain;
        nameKey = key(plain);
    }

    /** How a name is compared: wide and narrow, capital and small letters are the same. */
    static String key(String typed) {
        return Normalizer.normalize(plain(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}　]+", " ").strip();
    }

    long runId() {
        return runId;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }
}
