package org.komichi.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** A case that somebody would like to read. Who, is not known. */
@Entity
@Table(name = "search_wish")
public class CaseWish extends Identified {
    /** The longest wish. */
    public static final int MOST = 500;

    @Column(name = "wished_on")
    private LocalDate wishedOn;

    private String words;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected CaseWish() {}

    /**
     * A new wish.
     *
     * @throws WishNeedsWords when there are none
     * @throws WishTooLong when there are more than {@value #MOST} characters
     */
    CaseWish(String words, LocalDate wishedOn) {
        String plain = words == null ? "" : words.strip();
        if (plain.isEmpty()) {
            throw new WishNeedsWords();
        }
        if (plain.length() > MOST) {
            throw new WishTooLong(plain.length());
        }
        this.words = plain;
        this.wishedOn = wishedOn;
    }

    /** An editor has dealt with it. Again changes nothing. */
    void done(LocalDate on) {
        if (doneOn == null) {
            doneOn = on;
        }
    }

    public String words() {
        return words;
    }

    public LocalDate wishedOn() {
        return wishedOn;
    }
}
