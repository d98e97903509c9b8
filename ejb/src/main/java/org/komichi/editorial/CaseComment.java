package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.Identified;

/** A remark at a passage of a case, or an answer to one. It can be settled, and stays. */
@Entity
@Table(name = "case_comment")
public class CaseComment extends Identified {
    static final int LONGEST = 2000;
    private static final int LONGEST_QUOTE = 400;

    @Column(name = "case_id")
    private long caseId;

    private String path;
    private String quoted;
    private String said;

    @Column(name = "by_id")
    private long byId;

    private Instant at;

    @Column(name = "answer_to")
    private Long answerTo;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private Long resolvedBy;

    protected CaseComment() {}

    CaseComment(long caseId, String path, String quoted, String said, Long answerTo, long by, Instant now) {
        String words = said == null ? "" : said.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new CommentNeeded(LONGEST);
        }
        this.caseId = caseId;
        this.path = path;
        this.quoted = quoted == null || quoted.length() <= LONGEST_QUOTE ? quoted : quoted.substring(0, LONGEST_QUOTE);
        this.said = words;
        this.answerTo = answerTo;
        this.byId = by;
        this.at = now;
    }

    /** Nothing is left to do about it. */
    void resolve(long by, Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
            resolvedBy = by;
        }
    }

    long caseId() {
        return caseId;
    }

    /** Where it stands; empty when the whole case is meant. */
    public String path() {
        return path;
    }

    /** What stood there then. */
    public Optional<String> quoted() {
        return Optional.ofNullable(quoted).filter(text -> !text.isEmpty());
    }

    public String said() {
        return said;
    }

    public long by() {
        return byId;
    }

    public Instant at() {
        return at;
    }

    /** The remark that it answers. */
    public Optional<Long> answerTo() {
        return Optional.ofNullable(answerTo);
    }

    public boolean resolved() {
        return resolvedAt != null;
    }
}
