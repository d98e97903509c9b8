package org.komichi.course;

import java.time.LocalDate;

/** Somebody reached the end of a course's way: everything before the certificate is done. */
public record CourseCompleted(long personId, long runId, String courseSlug, LocalDate on) {}
