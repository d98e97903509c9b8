package org.komichi.caselibrary;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.shared.Bilingual;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.Identified;
import org.komichi.shared.Japan;

/**
 * A case in the library: what readers have, and what somebody works on. The two are apart, so that nobody reads half a change,
 * and a review that says no takes nothing away.
 */
@Entity
@Table(name = "library_case")
public class LibraryCase extends Identified {
    /** A case is looked at again after so long. */
    static final int MONTHS_UNTIL_REVIEW = 12;

    static final int LONGEST_REASON = 500;
    private static final int LONGEST_LISTED = 400;

    private String slug;
    private String number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "title_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Convert(converter = CaseDocumentColumn.class)
    @Column(name = "working_document")
    private CaseDocument working;

    @Column(name = "working_version")
    private int workingVersion;

    @Convert(converter = CaseDocumentColumn.class)
    @Column(name = "published_document")
    private CaseDocument published;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "pack_checksum")
    private String packChecksum;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "review_due_on")
    private LocalDate reviewDueOn;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected LibraryCase() {}

    /**
     * A new draft.
     *
     * @param document with a slug, which stays
     * @param author who writes it; null for cases that came in a file
     */
    public LibraryCase(CaseDocument document, Long author, Instant now) {
        this.slug = document.slug();
        this.status = CaseStatus.DRAFT;
        this.authorId = author;
        this.createdAt = now;
        take(document, author, now);
    }

    /** A case that comes with the application: readers have it at once. */
    static LibraryCase ofPack(CaseDocument document, String checksum, Instant now) {
        LibraryCase made = new LibraryCase(document, null, now);
        made.show(now);
        made.packChecksum = checksum;
        return made;
    }

    /**
     * Takes over what the application brings anew, unless somebody wrote on in the library, or took the case out of it.
     *
     * @return whether readers get something new
     */
    boolean renew(CaseDocument document, String checksum, Instant now) {
        if (packChecksum == null || packChecksum.equals(checksum) || status != CaseStatus.PUBLISHED) {
            return false;
        }
        take(document, null, now);
        show(now);
        packChecksum = checksum;
        return true;
    }

    /** A fictional case that came in a file is published at once; it says of itself that no physician has seen it. */
    void publishUnreviewed(Instant now) {
        if (origin != Origin.FICTIONAL) {
            throw new CaseConsentMissing();
        }
        show(now);
    }

    /**
     * Somebody writes on. What is in review goes back to being a draft: the reviewers read what is published later.
     *
     * @param document of the same slug
     */
    public void rewrite(CaseDocument document, Long by, Instant now) {
        mustNotBeWithdrawn();
        if (!document.slug().equals(slug)) {
            throw new ChangedMeanwhile();
        }
        take(document, by, now);
        status = CaseStatus.DRAFT;
    }

    /** Makes sure that nobody else wrote meanwhile.
     * @param seen the {@link #workingVersion} that the page was made with
     * @throws ChangedMeanwhile when it is another one */
    public void mustBeAt(int seen) {
        if (seen != workingVersion) {
            throw new ChangedMeanwhile();
        }
    }

    /**
     * Asks for the reviews.
     *
     * @throws CaseNotReady when it is not complete, or something in it is wrong
     * @throws CaseConsentMissing when it needs a consent that does not stand
     * @throws CaseOfOneChild when it is of one real child
     */
    public void submit(CaseReferences known, CaseConsent consent, Instant now) {
        mustBeIn(CaseStatus.DRAFT);
        mustBeTold(consent);
        List<CaseFault> open = new ArrayList<>(working.faults(known));
        open.addAll(working.gaps());
        if (!open.isEmpty()) {
            throw new CaseNotReady(open);
        }
        status = CaseStatus.IN_PRIVACY_REVIEW;
        changedAt = now;
    }

    /** The first reviewer found nobody who could be known again. */
    public void passPrivacy(Instant now) {
        mustBeIn(CaseStatus.IN_PRIVACY_REVIEW);
        status = CaseStatus.IN_CLINICAL_REVIEW;
        changedAt = now;
    }

    /** A reviewer asks for changes: it is a draft again. */
    public void sendBack(Instant now) {
        if (status != CaseStatus.IN_PRIVACY_REVIEW && status != CaseStatus.IN_CLINICAL_REVIEW) {
            throw new CaseNotInThisStage();
        }
        status = CaseStatus.DRAFT;
        changedAt = now;
    }

    /**
     * The second reviewer found it right: readers get it.
     *
     * @param reviewed what was reviewed, saying of itself that it was
     * @throws CaseConsentMissing when the consent was withdrawn on the way
     */
    public void publish(CaseDocument reviewed, CaseConsent consent, Instant now) {
        mustBeIn(CaseStatus.IN_CLINICAL_REVIEW);
        mustBeTold(consent);
        working = reviewed;
        show(now);
        packChecksum = null;
    }

    /** Readers have had it since an earlier moment; for what is taken down afterwards. */
    public void publishedAlready(Instant when) {
        mustBeIn(CaseStatus.PUBLISHED);
        publishedAt = when;
        reviewDueOn = dueAfter(when);
    }

    /**
     * Takes it out of the library for good: nobody reads it, and nothing brings it back.
     *
     * @param by who decided; null for the application
     * @param reason in words, for those who answer for the library; never shown to readers; may be null
     */
    public void withdraw(String reason, Long by, Instant now) {
        if (status == CaseStatus.WITHDRAWN) {
            return;
        }
        status = CaseStatus.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnReason = reason;
        changedAt = now;
    }

    private void take(CaseDocument document, Long by, Instant now) {
        working = document;
        workingVersion++;
        number = document.number();
        origin = document.origin();
        if (published == null) {
            title = titleOf(document);
        }
        changedAt = now;
        changedBy = by;
    }

    private void show(Instant now) {
        published = working;
        working = null;
        title = titleOf(published);
        status = CaseStatus.PUBLISHED;
        publishedAt = now;
        changedAt = now;
        reviewDueOn = dueAfter(now);
    }

    private static LocalDate dueAfter(Instant published) {
        return Japan.day(published).plusMonths(MONTHS_UNTIL_REVIEW);
    }

    private static Bilingual titleOf(CaseDocument document) {
        CaseText text = document.title();
        return text == null || text.ja() == null
                ? new Bilingual("", null)
                : new Bilingual(clipped(text.ja()), text.en() == null ? null : clipped(text.en()));
    }

    // A draft may be wrong; its title in a list need not be all of it.
    private static String clipped(String title) {
        return title.length() <= LONGEST_LISTED ? title : title.substring(0, LONGEST_LISTED);
    }

    private void mustBeTold(CaseConsent consent) {
        if (origin == Origin.REAL_CONSENTED) {
            throw new CaseOfOneChild();
        }
        if (origin != Origin.FICTIONAL && !consent.stands(this)) {
            throw new CaseConsentMissing();
        }
    }

    private void mustBeIn(CaseStatus expected) {
        if (status != expected) {
            throw new CaseNotInThisStage();
        }
    }

    private void mustNotBeWithdrawn() {
        if (status == CaseStatus.WITHDRAWN) {
            throw new CaseNotInThisStage();
        }
    }

    public String slug() {
        return slug;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Origin origin() {
        return origin;
    }

    public CaseStatus status() {
        return status;
    }

    /** What readers see; before the first publication, what the author wrote. */
    public Bilingual title() {
        return title;
    }

    /** What somebody works on; what is published when nobody does. */
    public CaseDocument working() {
        return working == null ? published : working;
    }

    /** Counts what was written, so that of two who write at once the second one hears of it. */
    public int workingVersion() {
        return workingVersion;
    }

    /** Whether a published case has a working copy on its way. */
    public boolean beingRewritten() {
        return readable() && working != null;
    }

    /** What readers have; nothing when they have nothing, or no more. */
    public Optional<CaseDocument> published() {
        return readable() ? Optional.of(published) : Optional.empty();
    }

    /** Whether it can be read. */
    public boolean readable() {
        return published != null && status != CaseStatus.WITHDRAWN;
    }

    /** Whether it could be read once. */
    boolean wasReadable() {
        return published != null;
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Long> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Whether readers have it and somebody should have looked at it again by a day. */
    public boolean due(LocalDate day) {
        return readable() && !reviewDueOn.isAfter(day);
    }

    /** From this day on somebody should look at it again. */
    public Optional<LocalDate> reviewDueOn() {
        return Optional.ofNullable(reviewDueOn);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Why it was taken out; for those who answer for the library. */
    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }
}
