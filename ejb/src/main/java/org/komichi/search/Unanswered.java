package org.komichi.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** Words for which no case was found, with the day and how often; nobody knows whose they were. */
@Entity
@Table(name = "search_unanswered")
public class Unanswered extends Identified {
    @Column(name = "asked_on")
    private LocalDate askedOn;

    private String words;

    private int times;

    protected Unanswered() {}

    Unanswered(String words, LocalDate askedOn) {
        this.words = words;
        this.askedOn = askedOn;
        this.times = 1;
    }
}
