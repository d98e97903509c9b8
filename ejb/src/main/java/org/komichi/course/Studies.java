package org.komichi.course;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.run.Run;
import org.komichi.survey.Participation;

/**
 * One person's studies in one run of a course: what she studies, where she is, what comes next.
 *
 * @param course the version that she studies
 * @param modules where she is, by module; untouched modules are missing
 * @param surveys how the questionnaires of the run stand, by instrument
 * @param completedOn the day she reached the end of the way, or null
 */
public record Studies(
        long enrolmentId,
        Run run,
        CourseContent course,
        Map<String, ModuleStanding> modules,
        Map<String, Participation> surveys,
        LocalDate completedOn) {
    public Studies {
        modules = Map.copyOf(modules);
        surveys = Map.copyOf(surveys);
    }

    /** Where she is in a module. */
    public ModuleStanding standing(String moduleSlug) {
        return modules.getOrDefault(moduleSlug, ModuleStanding.untouched(moduleSlug));
    }

    /** The way, with its next step. */
    public CoursePath path() {
        return CoursePath.of(course, completed(), surveys);
    }

    /** The modules she completed. */
    public Set<String> completed() {
        return modules.values().stream()
                .filter(ModuleStanding::completed)
                .map(ModuleStanding::slug)
                .collect(Collectors.toSet());
    }

    /** The same with the way at its end. */
    Studies completedOn(LocalDate day) {
        return new Studies(enrolmentId, run, course, modules, surveys, day);
    }

    /** The same after a change in one module. */
    Studies with(ModuleStanding standing) {
        Map<String, ModuleStanding> changed = new java.util.HashMap<>(modules);
        changed.put(standing.slug(), standing);
        return new Studies(enrolmentId, run, course, changed, surveys, completedOn);
    }
}
