package org.komichi.content;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/** One version of a pack. It begins as a draft that only organizers see, or is published at once; its content never changes. */
@Entity
@Table(name = "content_pack_version")
public class PackVersion extends Identified {
    /** Who may see it. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    private String slug;

    @Enumerated(EnumType.STRING)
    private PackKind kind;

    private int number;
    private String checksum;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "title_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private String structure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    protected PackVersion() {}

    /** A new draft.
     * @param structure fingerprint of what progress hangs on
     * @param by null for the application itself */
    PackVersion(Pack pack, int number, String structure, Long by, Instant now) {
        this.slug = pack.slug();
        this.kind = pack.kind();
        this.number = number;
        this.checksum = pack.checksum();
        this.state = State.DRAFT;
        this.title = pack.title();
        this.structure = structure;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** From now on everybody sees it; publishing again changes nothing. */
    void publish(Long by, Instant now) {
        if (state == State.DRAFT) {
            state = State.PUBLISHED;
            publishedAt = now;
            publishedBy = by;
        }
    }

    public String slug() {
        return slug;
    }

    public PackKind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public String checksum() {
        return checksum;
    }

    public boolean published() {
        return state == State.PUBLISHED;
    }

    public Bilingual title() {
        return title;
    }

    /** Whether the two differ in wording only. */
    boolean sameStructure(PackVersion other) {
        return structure.equals(other.structure);
    }

    PackVersionSummary summary(boolean latest) {
        return new PackVersionSummary(
                id(), slug, kind, number, title, published(), latest, createdBy == null, createdAt, publishedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
