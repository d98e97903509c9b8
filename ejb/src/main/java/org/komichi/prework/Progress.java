package org.komichi.prework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.course.Completions;

/**
 * How far people are with what is to be done beforehand.
 *
 * @param completed the modules they completed
 * @param studied the courses that each of them takes part in
 * @param chose who has made her choice about the questionnaire
 */
record Progress(
        List<Task> tasks, Set<Completions.CompletedModule> completed, Map<Long, Set<String>> studied, Set<Long> chose) {

    boolean done(Task task, long person) {
        return task.questionnaire()
                ? chose.contains(person)
                : completed.contains(new Completions.CompletedModule(
                        person, task.module().course(), task.module().module()));
    }

    /** How many of the tasks somebody has done. */
    int done(long person) {
        return (int) tasks.stream().filter(task -> done(task, person)).count();
    }

    boolean ready(long person) {
        return done(person) == tasks.size();
    }

    /** Whether something is left that she could have done. A course that nobody can join now is not held against her. */
    boolean missed(long person) {
        return tasks.stream().anyMatch(task -> !done(task, person) && possible(task, person));
    }

    private boolean possible(Task task, long person) {
        return task.joinable()
                || studied.getOrDefault(person, Set.of()).contains(task.module().course());
    }
}
