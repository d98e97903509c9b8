package org.komichi.notification;

/** Kinds of mail that one can do without, and stop. What is not of such a kind is necessary and always comes. */
public enum OptionalMail {
    /** What organizers tell beyond what one has to know. */
    NOTICE,
    /** That a day comes near. */
    REMINDER
}
