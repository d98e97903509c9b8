package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.komichi.shared.Identified;

/**
 * What somebody said to a question of a case in a group. Its author mends it for a quarter of an hour, and takes it back whenever
 * she wants: then its words are gone. Moderators hide it with a reason; its place stays, so that answers to it are understood.
 */
@Entity
@Table(name = "discussion_post")
class Post extends Identified {
    /** Most characters. */
    static final int LONGEST = 2000;

    /** Most characters of a reason. */
    static final int LONGEST_REASON = 300;

    /** How long its author may mend it. */
    static final Duration MENDABLE = Duration.ofMinutes(15);

    @Column(name = "discussion_id")
    private long discussionId;

    private String question;
    private int number;

    @Column(name = "replies_to")
    private Integer repliesTo;

    @Column(name = "author_id")
    private Long authorId;

    private String words;

    @Column(name = "said_fictional")
    private boolean saidFictional;

    @Column(name = "form_id")
    private String formId;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "hidden_by")
    private Long hiddenBy;

    @Column(name = "hidden_because")
    private String hiddenBecause;

    protected Post() {}

    /**
     * @param number its place in the conversation, from 1
     * @param said what was said, looked at already
     */
    Post(long discussionId, String question, int number, long author, Said said, UUID form, Instant now) {
        this.discussionId = discussionId;
        this.question = question;
        this.number = number;
        this.repliesTo =
                said.repliesTo() != null && said.repliesTo() > 0 && said.repliesTo() < number ? said.repliesTo() : null;
        this.authorId = author;
        this.words = Wording.needed(said.words(), LONGEST);
        this.saidFictional = said.fictional();
        this.formId = form.toString();
        this.postedAt = now;
    }

    /**
     * Says it better.
     *
     * @return what stood there before
     * @throws PostStaysAsItIs when the quarter of an hour is over
     * @throws PostIsNotThere when it was taken back or hidden
     */
    String mend(Said said, Instant now) {
        mustStand();
        if (!mendable(now)) {
            throw new PostStaysAsItIs((int) MENDABLE.toMinutes());
        }
        String before = words;
        words = Wording.needed(said.words(), LONGEST);
        saidFictional = said.fictional();
        editedAt = now;
        return before;
    }

    /** Its author takes it back: the words are gone. Again changes nothing. */
    void takeBack(Instant now) {
        if (takenBackAt == null) {
            takenBackAt = now;
            words = null;
        }
    }

    /**
     * A moderator hides it. Again changes nothing.
     *
     * @throws DecisionReasonNeeded when nothing is said why, or too much
     */
    void hide(long by, String why, Instant now) {
        String reason = reason(why);
        if (hiddenAt == null) {
            hiddenAt = now;
            hiddenBy = by;
            hiddenBecause = reason;
        }
    }

    /** @throws DecisionReasonNeeded when nothing is said why, or too much */
    static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new DecisionReasonNeeded(LONGEST_REASON);
        }
        return reason;
    }

    /** Her account is gone: her words go with it. */
    void forgetAuthor(Instant now) {
        takeBack(now);
        authorId = null;
    }

    /** Whether its author may mend it now. */
    boolean mendable(Instant now) {
        return standing() && now.isBefore(postedAt.plus(MENDABLE));
    }

    /** Whether it can be read. */
    boolean standing() {
        return takenBackAt == null && hiddenAt == null;
    }

    private void mustStand() {
        if (!standing()) {
            throw new PostIsNotThere();
        }
    }

    boolean by(long person) {
        return authorId != null && authorId == person;
    }

    long discussionId() {
        return discussionId;
    }

    String question() {
        return question;
    }

    int number() {
        return number;
    }

    Integer repliesTo() {
        return repliesTo;
    }

    Long authorId() {
        return authorId;
    }

    String words() {
        return words;
    }

    boolean saidFictional() {
        return saidFictional;
    }

    Instant postedAt() {
        return postedAt;
    }

    Instant editedAt() {
        return editedAt;
    }

    boolean takenBack() {
        return takenBackAt != null;
    }

    boolean hidden() {
        return hiddenAt != null;
    }

    String hiddenBecause() {
        return hiddenBecause;
    }
}
