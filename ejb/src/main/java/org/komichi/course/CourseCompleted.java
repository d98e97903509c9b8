package org.komichi.course;

import java.time.LocalDate;

/**
 * Somebody reached the end of a course's way: everything before the certificate is done.
 *
 * @param versionId the version of the course that she studied
 */
public record CourseCompleted(long personId, long runId, long versionId, LocalDate on) {}
