package org.komichi.prework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.course.Completions;
import org.komichi.course.Courses;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Workshop;

/** What the terms of a workshop ask for, as far as it is there: nobody has to do what cannot be found. */
@ApplicationScoped
class Tasks {
    @Inject
    Courses courses;

    @Inject
    Completions completions;

    @Inject
    Runs runs;

    @Inject
    Waves waves;

    /** The tasks in the order of the terms, the questionnaire last. */
    List<Task> of(Workshop workshop) {
        Prework prework = workshop.terms().prework();
        List<Task> tasks = new ArrayList<>();
        Map<String, Boolean> joinable = new HashMap<>();
        for (Prework.Module module : prework.modules()) {
            courses.find(module.course())
                    .flatMap(course -> course.findModule(module.module()))
                    .ifPresent(found -> tasks.add(new Task(
                            found.title(), module, joinable.computeIfAbsent(module.course(), this::joinable))));
        }
        if (prework.survey()) {
            Optional.ofNullable(waves.planned(workshop.runId()).get(WaveKind.PRE))
                    .ifPresent(planned -> tasks.add(new Task(planned.title(), null, true)));
        }
        return tasks;
    }

    private boolean joinable(String course) {
        return !runs.openToJoin(Run.SubjectKind.COURSE, course).isEmpty();
    }

    /** How far people are with these tasks, apart from the questionnaire. */
    Progress progress(List<Task> tasks, Set<Long> people) {
        Set<String> named = tasks.stream()
                .filter(task -> !task.questionnaire())
                .map(task -> task.module().course())
                .collect(Collectors.toSet());
        return new Progress(
                tasks, completions.modules(people, named), completions.studied(people, named), new HashSet<>());
    }

    /** How far people are with these tasks. Of the questionnaire it is known only that somebody has made her choice. */
    Progress progress(Workshop workshop, List<Task> tasks, Set<Long> people) {
        Progress progress = progress(tasks, people);
        if (tasks.stream().anyMatch(Task::questionnaire)) {
            progress.chose().addAll(waves.whoChose(workshop.runId(), WaveKind.PRE));
        }
        return progress;
    }
}
