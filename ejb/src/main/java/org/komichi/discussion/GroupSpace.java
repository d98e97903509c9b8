package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.Identified;

/**
 * A closed group that talks about cases. Its members come from several organisations; nobody else sees what is said. One joins by a
 * link that ends by itself, or is added by a facilitator.
 */
@Entity
@Table(name = "group_space")
class GroupSpace extends Identified {
    /** Most characters of a name. */
    static final int LONGEST_NAME = 60;

    /** Most characters of a purpose. */
    static final int LONGEST_PURPOSE = 300;

    /** How long a link can be followed. */
    static final Duration LINK_LASTS = Duration.ofDays(14);

    private String slug;
    private String name;
    private String purpose;

    @Column(name = "made_at")
    private Instant madeAt;

    // Counts the links: a new one puts an end to the one before.
    @Column(name = "invitation_round")
    private int round;

    @Column(name = "invited_until")
    private Instant invitedUntil;

    protected GroupSpace() {}

    /**
     * @param slug drawn by lot: names of groups stay out of addresses
     * @throws GroupNameNeeded when there is no name
     * @throws GroupNameTooLong when it has more than {@value #LONGEST_NAME} characters
     * @throws GroupPurposeTooLong when that has more than {@value #LONGEST_PURPOSE} characters
     */
    GroupSpace(String slug, String name, String purpose, Instant now) {
        this.slug = slug;
        this.madeAt = now;
        describe(name, purpose);
    }

    /** Says anew what it is called and what it is for. */
    void describe(String typedName, String typedPurpose) {
        String plain = typedName == null
                ? ""
                : typedName.replaceAll("[\\s\\p{Cntrl}　]+", " ").strip();
        if (plain.isEmpty()) {
            throw new GroupNameNeeded();
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            throw new GroupNameTooLong(LONGEST_NAME);
        }
        String what =
                typedPurpose == null ? "" : typedPurpose.replace("\r\n", "\n").strip();
        if (what.codePointCount(0, what.length()) > LONGEST_PURPOSE) {
            throw new GroupPurposeTooLong(LONGEST_PURPOSE);
        }
        name = plain;
        purpose = what.isEmpty() ? null : what;
    }

    /** Opens a new link; the one before ends. */
    void invite(Instant now) {
        round++;
        invitedUntil = now.plus(LINK_LASTS);
    }

    /** Ends the link. */
    void endInvitation() {
        invitedUntil = null;
    }

    /** Whether somebody can join by link now. */
    boolean inviting(Instant now) {
        return invitedUntil != null && now.isBefore(invitedUntil);
    }

    /** What the secret of the link is made of. */
    String invitation() {
        return slug + ":" + round;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    Optional<Instant> invitedUntil() {
        return Optional.ofNullable(invitedUntil);
    }
}
