package org.komichi.course;

import java.time.LocalDate;

/**
 * Somebody reached the end of a course's way: everything is done, before the certificate if there is one.
 *
 * @param versionId the version of the course that she studied
 */
public record CourseCompleted(long personId, long runId, long versionId, LocalDate on) {}
