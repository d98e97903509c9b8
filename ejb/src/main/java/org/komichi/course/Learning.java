package org.komichi.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/** How the current person works through a course: she begins, opens and finishes pages, answers, and finds her place again. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Learning {
    /** A line of a checklist: {@code first-visit.3}. */
    private static final Pattern TICK = Pattern.compile("[a-z0-9-]{1,60}[.:]\\d{1,3}");

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Enrolments enrolments;

    @Inject
    StudiesAtHand atHand;

    @Inject
    Milestones milestones;

    @Inject
    Courses courses;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    /** Her studies of a course, if she takes part in a run of it. */
    public Optional<Studies> find(String courseSlug) {
        return enrolments.find(currentPerson.id(), courseSlug).map(this::settled);
    }

    /** Her studies of a course.
     * @throws NotEnrolled when she takes part in no run of it */
    public Studies get(String courseSlug) {
        return find(courseSlug).orElseThrow(NotEnrolled::new);
    }

    /** Everything she studies or studied, the run that began last first. */
    public List<Studies> all() {
        return atHand.all(currentPerson.id()).stream().map(this::settled).toList();
    }

    /** She joins the run of a course that is open; when she already takes part in one that is not over, that is it.
     * @throws NotFound when there is no such course
     * @throws NoOpenRun when nobody can join now */
    public void begin(String courseSlug) {
        courses.get(courseSlug);
        Optional<Studies> begun = find(courseSlug);
        if (begun.isPresent() && begun.get().run().state(clock.instant()) != Run.State.FINISHED) {
            return;
        }
        Run open = runs.openToJoin(Run.SubjectKind.COURSE, courseSlug).stream()
                .findFirst()
                .orElseThrow(NoOpenRun::new);
        runs.join(open.id());
    }

    /**
     * She opens a page of a module, from 0; null goes on where she was.
     *
     * @param studies her own, as they were just found
     * @throws StepLocked when the module is not open to her yet
     */
    public Studies open(Studies studies, String moduleSlug, Integer page) {
        mustBeEnterable(studies, moduleSlug);
        ModuleContent module = studies.course().module(moduleSlug);
        ModuleStanding standing = studies.standing(moduleSlug);
        int wanted = page == null
                ? standing.page()
                : Math.clamp(page, 0, module.pages().size() - 1);
        if (studies.modules().containsKey(moduleSlug) && wanted == standing.page()) {
            return studies;
        }
        return change(studies, module, progress -> progress.open(wanted, module));
    }

    /** How far down the page she is, in thousandths. */
    public void scroll(String courseSlug, String moduleSlug, int page, int thousandths) {
        Studies studies = enterable(courseSlug, moduleSlug);
        change(studies, studies.course().module(moduleSlug), progress -> progress.scrollTo(page, thousandths));
    }

    /** She finished a page, from 0, and left these answers on it; so the module may be completed. */
    public Studies finish(String courseSlug, String moduleSlug, int page, Map<String, List<String>> answers) {
        Studies studies = enterable(courseSlug, moduleSlug);
        ModuleContent module = studies.course().module(moduleSlug);
        return change(studies, module, progress -> {
            answers.forEach((name, value) -> progress.answer(name, tidy(module, name, value)));
            progress.finish(page, module, clock.instant());
        });
    }

    /**
     * She answered a knowledge check ({@code check:HD4-C1}) or ticked a line of a list ({@code first-visit.3}).
     *
     * @throws NothingToSave when the module has nothing of that name
     */
    public void answer(String courseSlug, String moduleSlug, String name, List<String> value) {
        Studies studies = enterable(courseSlug, moduleSlug);
        ModuleContent module = studies.course().module(moduleSlug);
        List<String> tidy = tidy(module, name, value);
        change(studies, module, progress -> progress.answer(name, tidy));
    }

    /** The way can also end by time alone, when its last questionnaire closes: then the first look notices it. */
    private Studies settled(Studies studies) {
        if (studies.completedOn() != null || !studies.path().finished()) {
            return studies;
        }
        Enrolment enrolment = enrolments.lock(studies.enrolmentId());
        milestones.settle(enrolment, studies);
        return studies.completedOn(enrolment.completedOn());
    }

    private Studies enterable(String courseSlug, String moduleSlug) {
        Studies studies = get(courseSlug);
        mustBeEnterable(studies, moduleSlug);
        return studies;
    }

    private static void mustBeEnterable(Studies studies, String moduleSlug) {
        if (!studies.path().module(moduleSlug).orElseThrow(NotFound::new).enterable()) {
            throw new StepLocked();
        }
    }

    private Studies change(Studies studies, ModuleContent module, Consumer<ModuleProgress> change) {
        Enrolment enrolment = enrolments.lock(studies.enrolmentId());
        if (enrolment.personId() != currentPerson.id()) {
            throw new NotFound();
        }
        ModuleProgress progress = enrolments
                .findProgress(enrolment.id(), module.slug())
                .orElseGet(() -> {
                    ModuleProgress fresh = new ModuleProgress(enrolment.id(), module.slug(), clock.instant());
                    database.persist(fresh);
                    return fresh;
                });
        atHand.forget();
        boolean before = progress.completed();
        change.accept(progress);
        Studies changed = studies.with(progress.standing());
        if (!before && progress.completed()) {
            milestones.moduleCompleted(enrolment, changed, module);
        }
        return changed;
    }

    private static List<String> tidy(ModuleContent module, String name, List<String> value) {
        if (name.startsWith("check:")) {
            return module.check(name.substring("check:".length()))
                    .orElseThrow(NothingToSave::new)
                    .tidy(value);
        }
        if (TICK.matcher(name).matches() && (value.isEmpty() || value.equals(List.of("true")))) {
            return List.copyOf(value);
        }
        throw new NothingToSave();
    }
}
