package org.komichi.discussion;

import java.time.Instant;
import org.komichi.identity.PersonSummary;

/**
 * A post as one of the group sees it.
 *
 * @param number its place in the conversation, from 1
 * @param author null when she told no name or is gone
 * @param profession code; null when not known
 * @param words null when it was taken back, or hidden from whoever looks
 * @param repliesTo number of the post that it answers; null for none
 * @param fictional whether its author says that words which look like somebody's are made up
 * @param because why it was hidden, for moderators and its author; else null
 * @param own whether whoever looks wrote it
 * @param mendable whether she may still mend it
 */
public record SeenPost(
        int number,
        String author,
        String profession,
        String words,
        Integer repliesTo,
        Instant at,
        boolean edited,
        boolean fictional,
        boolean takenBack,
        boolean hidden,
        String because,
        boolean own,
        boolean mendable) {
    static SeenPost of(Post post, PersonSummary author, long reader, boolean moderates, Instant now) {
        boolean own = post.by(reader);
        boolean knows = own || moderates;
        return new SeenPost(
                post.number(),
                author == null ? null : author.name(),
                author == null ? null : author.profession(),
                post.hidden() && !knows ? null : post.words(),
                post.repliesTo(),
                post.postedAt(),
                post.editedAt() != null,
                post.saidFictional(),
                post.takenBack(),
                post.hidden(),
                knows ? post.hiddenBecause() : null,
                own,
                own && post.mendable(now));
    }

    /** Whether somebody can answer it, or report it. */
    public boolean standing() {
        return !takenBack && !hidden;
    }
}
