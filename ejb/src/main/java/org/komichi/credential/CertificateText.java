package org.komichi.credential;

import java.time.LocalDate;
import org.komichi.shared.Bilingual;

/**
 * Everything that a certificate says, and nothing else: the PDF prints it, the public page shows it.
 *
 * @param number such as {@code KM-2026-7F3K9Q}
 * @param code for verification, ungrouped
 * @param name as it is printed
 * @param course title of the course or workshop
 * @param run title of the holding
 * @param organizer who held it
 * @param minutes the course's study time; of a workshop, the planned minutes of its meetings without breaks
 * @param completedOn the day the last requirement was met
 * @param issuedOn the day of issue
 * @param keptUntil the last day on which it can be verified
 * @param requirements version of the text that says what was required
 * @param reviewed whether a clinician had reviewed the course when it was issued; says nothing about a workshop
 */
public record CertificateText(
        String number,
        String code,
        String name,
        Bilingual course,
        Bilingual run,
        String organizer,
        int minutes,
        LocalDate completedOn,
        LocalDate issuedOn,
        LocalDate keptUntil,
        String requirements,
        boolean reviewed) {
    /** Version of the text that says what a course requires. */
    static final String OF_COURSE = "course-1";

    /** Version of the text that says what a workshop requires. */
    static final String OF_WORKSHOP = "workshop-1";

    /** Whether it certifies attendance at meetings; there is then no content of the platform that anybody could have reviewed. */
    public boolean ofWorkshop() {
        return requirements.startsWith("workshop-");
    }

    /** Whether the run is called like what was completed, so that nobody reads it twice. */
    public boolean runSaysTheSame() {
        return run.ja().equals(course.ja());
    }

    /** The study time in hours, to the half hour. */
    public double hours() {
        return Math.round(minutes / 30.0) / 2.0;
    }

    /** The same without the name: for a certificate that is not valid any more. */
    CertificateText withoutName() {
        return new CertificateText(
                number,
                code,
                null,
                course,
                run,
                organizer,
                minutes,
                completedOn,
                issuedOn,
                keptUntil,
                requirements,
                reviewed);
    }

    /** The code in groups of four. */
    public String groupedCode() {
        return CertificateCode.grouped(code);
    }
}
