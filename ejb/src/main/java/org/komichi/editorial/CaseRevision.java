package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseDocumentColumn;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.shared.Identified;

/** A state of a case that somebody saved. It never changes. */
@Entity
@Table(name = "case_revision")
public class CaseRevision extends Identified {
    @Column(name = "case_id")
    private long caseId;

    private int number;

    @Convert(converter = CaseDocumentColumn.class)
    private CaseDocument document;

    @Column(name = "by_id")
    private Long byId;

    private Instant at;

    protected CaseRevision() {}

    /** The case as it stands now. */
    CaseRevision(LibraryCase written) {
        this.caseId = written.id();
        this.number = written.workingVersion();
        this.document = written.working();
        this.byId = written.changedBy().orElse(null);
        this.at = written.changedAt();
    }

    /** The {@link LibraryCase#workingVersion} that it was. */
    public int number() {
        return number;
    }

    public CaseDocument document() {
        return document;
    }

    /** Who saved it; nothing when it came with the application or in a file. */
    public Optional<Long> by() {
        return Optional.ofNullable(byId);
    }

    public Instant at() {
        return at;
    }
}
