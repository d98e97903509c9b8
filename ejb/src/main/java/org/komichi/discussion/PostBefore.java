package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** How a post read before its author mended it. */
@Entity
@Table(name = "discussion_post_before")
class PostBefore extends Identified {
    @Column(name = "post_id")
    private long postId;

    private String words;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected PostBefore() {}

    PostBefore(long postId, String words, Instant now) {
        this.postId = postId;
        this.words = words;
        this.replacedAt = now;
    }

    long postId() {
        return postId;
    }

    String words() {
        return words;
    }
}
