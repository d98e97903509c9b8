package org.komichi.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.komichi.shared.Identified;

/**
 * Somebody studies a course in a run. She finishes the version she began, unless a new one differs in wording only; then she
 * is moved to it. It ends, once, with the course completed.
 */
@Entity
@Table(name = "enrolment")
class Enrolment extends Identified {
    @Column(name = "run_id")
    private long runId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "course_slug")
    private String courseSlug;

    @Column(name = "pack_version_id")
    private long packVersionId;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Enrolment() {}

    Enrolment(long runId, long personId, String courseSlug, long packVersionId, Instant now) {
        this.runId = runId;
        this.personId = personId;
        this.courseSlug = Objects.requireNonNull(courseSlug);
        this.packVersionId = packVersionId;
        this.enrolledAt = Objects.requireNonNull(now);
    }

    /** She reached the end of the way. True the first time only. */
    boolean complete(LocalDate today) {
        if (completedOn != null) {
            return false;
        }
        completedOn = today;
        return true;
    }

    long runId() {
        return runId;
    }

    long personId() {
        return personId;
    }

    String courseSlug() {
        return courseSlug;
    }

    long packVersionId() {
        return packVersionId;
    }

    LocalDate completedOn() {
        return completedOn;
    }
}
