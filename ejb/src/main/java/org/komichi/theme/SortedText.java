package org.komichi.theme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.komichi.shared.Identified;
import org.komichi.survey.WaveKind;

/** A text that was put under themes, or that may be quoted. It holds the handle of the text only, never its words. */
@Entity
@Table(name = "sorted_text")
class SortedText extends Identified {
    @Column(name = "run_id")
    private long runId;

    @Enumerated(EnumType.STRING)
    private WaveKind wave;

    private String text;

    private boolean quotable;

    @ElementCollection
    @CollectionTable(name = "sorted_text_theme", joinColumns = @JoinColumn(name = "text_id"))
    @Column(name = "theme_id")
    private Set<Long> themes = new HashSet<>();

    protected SortedText() {}

    SortedText(long runId, WaveKind wave, String handle) {
        this.runId = runId;
        this.wave = Objects.requireNonNull(wave);
        this.text = Objects.requireNonNull(handle);
    }

    /** From now on it is about these, and no others. */
    void isAbout(Collection<Long> these) {
        themes.retainAll(these);
        themes.addAll(these);
    }

    /** It may be quoted, or no longer. */
    void allowQuoting(boolean allowed) {
        quotable = allowed;
    }

    String text() {
        return text;
    }
}
