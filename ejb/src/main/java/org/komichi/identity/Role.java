package org.komichi.identity;

/** What a person may do, beyond learning. A role is always granted within a {@link Scope}. */
public enum Role {
    /** Everybody with a confirmed account. */
    LEARNER,
    /** Manager of a visiting-nurse station: registers and follows her own staff. */
    MANAGER,
    /** Signs off stations and accompanied visits. */
    ASSESSOR,
    /** Scores skills stations, checks people in. */
    INSTRUCTOR,
    /** Writes and edits cases. */
    EDITOR,
    /** Reviews cases for privacy or clinical truth. */
    REVIEWER,
    /** Runs courses and workshops of her team, or of one run. */
    ORGANIZER,
    /** Accounts, settings, outbox, audit log. */
    ADMIN;

    /** Whether whoever holds it reaches so much of other people's that a password is not enough. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case ASSESSOR, REVIEWER, ORGANIZER, ADMIN -> true;
            case LEARNER, MANAGER, INSTRUCTOR, EDITOR -> false;
        };
    }

    /** Names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Name {
        public static final String LEARNER = "LEARNER";
        public static final String MANAGER = "MANAGER";
        public static final String ASSESSOR = "ASSESSOR";
        public static final String INSTRUCTOR = "INSTRUCTOR";
        public static final String EDITOR = "EDITOR";
        public static final String REVIEWER = "REVIEWER";
        public static final String ORGANIZER = "ORGANIZER";
        public static final String ADMIN = "ADMIN";
        /** The application itself, at start and in scheduled work. No person ever holds it. */
        public static final String SYSTEM = "SYSTEM";

        private Name() {}
    }
}
