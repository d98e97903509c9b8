package org.komichi.visit;

import java.time.LocalDate;
import java.util.Locale;
import org.komichi.identity.EmailAddress;
import org.komichi.shared.Bilingual;

/** What this room announces, in the transaction of its cause. */
public final class VisitNews {
    private VisitNews() {}

    /** Somebody from outside was registered as a supervisor and is to confirm it. */
    public record SupervisorAsked(EmailAddress email, Locale locale, String name, String link) {}

    /** A learner asks a supervisor to sign off a visit. */
    public record SignOffAsked(
            EmailAddress email, Locale locale, String learner, LocalDate on, Bilingual title, String link) {}

    /** A supervisor is to prove that it is she who signs. */
    public record CodeSent(EmailAddress email, Locale locale, String learner, String code) {}

    /** A supervisor signed: the learner hears of it, and so does the supervisor, in case that it was not she. */
    public record SignOffSigned(
            long learnerId,
            String learner,
            String supervisor,
            EmailAddress supervisorEmail,
            Locale supervisorLocale,
            LocalDate on,
            Bilingual title,
            String link,
            String supervisorLink) {}

    /** A supervisor will not sign. */
    public record SignOffDeclined(
            long learnerId, String supervisor, LocalDate on, Bilingual title, String reason, String link) {}

    /** A signed visit was taken back. */
    public record SignOffWithdrawn(
            long learnerId, String supervisor, LocalDate on, Bilingual title, String reason, String link) {}

    /** A learner asks a host for a place. */
    public record VisitWanted(long hostId, String learner, Bilingual title, String link) {}

    /** A host answered.
     * @param on the day; null when she said no
     * @param reason why not; null when she said yes */
    public record VisitAnswered(
            long learnerId, boolean accepted, LocalDate on, Bilingual title, String reason, String link) {}

    /** A learner confirmed the day. */
    public record VisitConfirmed(long hostId, String learner, LocalDate on, Bilingual title, String link) {}

    /** One of them called it off: the other hears of it.
     * @param on the day they had agreed on; null when they had not yet
     * @param reason null when her account is gone */
    public record VisitCancelled(long personId, LocalDate on, Bilingual title, String reason, String link) {}

    /** The visit is in two days. */
    public record VisitSoon(long personId, LocalDate on, Bilingual title, String link) {}
}
