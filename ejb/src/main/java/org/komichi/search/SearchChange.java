package org.komichi.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** One line of the change log: this thing is to be looked at again. Written with the change, numbered after its commit. */
@Entity
@Table(name = "search_change")
public class SearchChange extends Identified {
    @Enumerated(EnumType.STRING)
    private SearchKind kind;

    private String item;

    private Long batch;

    @Column(name = "numbered_at")
    private Instant numberedAt;

    protected SearchChange() {}

    SearchChange(SearchKind kind, String key) {
        this.kind = kind;
        this.item = key;
    }

    /** Everything is to be looked at again: every server rebuilds its index. */
    static SearchChange ofEverything() {
        return new SearchChange(null, null);
    }
}
