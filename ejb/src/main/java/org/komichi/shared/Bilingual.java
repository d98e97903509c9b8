package org.komichi.shared;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;

/** A text in Japanese and, where there is one, in English; Japanese stands in for missing English. */
@Embeddable
public class Bilingual {
    private String ja;
    private String en;

    protected Bilingual() {}

    /**
     * A text in one or both languages.
     *
     * @param ja never null
     * @param en may be null
     */
    public Bilingual(String ja, String en) {
        this.ja = Objects.requireNonNull(ja);
        this.en = en;
    }

    /** The text for a reader of this language. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && en != null && !en.isBlank() ? en : ja;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bilingual that && ja.equals(that.ja) && Objects.equals(en, that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ja, en);
    }

    @Override
    public String toString() {
        return ja;
    }
}
