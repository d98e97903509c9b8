package org.komichi.course;

import java.time.LocalDate;

/** Somebody read all pages of a module and passed its quiz. */
public record ModuleCompleted(long personId, long runId, String courseSlug, String moduleSlug, LocalDate on) {}
