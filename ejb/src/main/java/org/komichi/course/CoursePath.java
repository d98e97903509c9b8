package org.komichi.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Participation;

/**
 * The way through a course for one person: every step with where she stands, and for what is locked, why. A survey gate
 * opens when the questionnaire is submitted or declined, or when its time is over; it never locks somebody out for good.
 */
public final class CoursePath {
    /** What a step is. */
    public enum Kind {
        SURVEY,
        MODULE,
        CERTIFICATE
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        /** The next thing to do. */
        NOW,
        OPEN,
        LOCKED
    }

    /** Why a step is locked. */
    public enum Reason {
        /** The questionnaire before it waits for an answer, or for a no. */
        SURVEY_FIRST,
        /** Modules before it are not completed; the number says how many. */
        MODULES_FIRST,
        /** It builds on other modules; the codes say which. */
        REQUIRES,
        /** Its time has not come. */
        NOT_OPEN_YET
    }

    /**
     * One step.
     *
     * @param key instrument, module or {@code certificate}
     * @param number from 1 for modules, else 0
     * @param label null when another room knows it better (questionnaires, the certificate)
     * @param participation how a questionnaire stands, null for other steps
     * @param reason null unless locked
     * @param missing codes of the modules that a locked step waits for
     */
    public record Step(
            Kind kind,
            String key,
            int number,
            Bilingual label,
            State state,
            Participation participation,
            Reason reason,
            List<String> missing) {
        public Step {
            missing = List.copyOf(missing);
        }

        /** Whether the step may be taken now. */
        public boolean enterable() {
            return state != State.LOCKED;
        }
    }

    private static final Set<Participation> OVER =
            Set.of(Participation.SUBMITTED, Participation.DECLINED, Participation.CLOSED);

    private final List<Step> steps;

    private CoursePath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Lays out the way.
     *
     * @param completed modules completed, by address
     * @param surveys the questionnaires that the run has planned; one it has not planned is no step
     */
    public static CoursePath of(CourseContent course, Set<String> completed, Map<String, Participation> surveys) {
        Layer layer = new Layer(course, completed, surveys);
        course.path().forEach(layer::lay);
        return new CoursePath(layer.withNextMarked());
    }

    public List<Step> steps() {
        return steps;
    }

    /** The step to take next; empty when everything is done or must wait. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> step.state() == State.NOW).findFirst();
    }

    /** The step of a module, if the course has it. */
    public Optional<Step> module(String slug) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.MODULE && step.key().equals(slug))
                .findFirst();
    }

    /** Whether everything before the certificate is done. */
    public boolean finished() {
        return steps.stream()
                .filter(step -> step.kind() != Kind.CERTIFICATE)
                .allMatch(step -> step.state() == State.DONE);
    }

    /** Builds the steps one gate after the other and remembers what still stands in the way. */
    private static final class Layer {
        private final CourseContent course;
        private final Set<String> completed;
        private final Map<String, Participation> surveys;
        private final List<Step> laid = new ArrayList<>();
        private boolean surveyPending;
        private final List<String> modulesPending = new ArrayList<>();

        Layer(CourseContent course, Set<String> completed, Map<String, Participation> surveys) {
            this.course = course;
            this.completed = completed;
            this.surveys = surveys;
        }

        void lay(Gate gate) {
            switch (gate) {
                case Gate.Survey survey -> laySurvey(survey.instrumentId());
                case Gate.Modules modules -> layModules(modules.slugs());
                case Gate.Certificate end -> layCertificate();
            }
        }

        private void laySurvey(String instrument) {
            Participation how = surveys.get(instrument);
            if (how == null) {
                return;
            }
            if (OVER.contains(how)) {
                add(Kind.SURVEY, instrument, 0, null, State.DONE, how, null, List.of());
                return;
            }
            Reason reason = blocked();
            if (reason == null && how == Participation.NOT_OPEN) {
                reason = Reason.NOT_OPEN_YET;
            }
            add(Kind.SURVEY, instrument, 0, null, stateFor(reason), how, reason, missing(reason));
            surveyPending = true;
        }

        private void layModules(List<String> slugs) {
            Reason before = blocked();
            List<String> stillMissing = missing(before);
            Map<String, ModuleContent> modules = course.bySlug();
            List<String> pending = new ArrayList<>();
            for (String slug : slugs) {
                ModuleContent module = modules.get(slug);
                List<String> needed = module.requires().stream()
                        .filter(other -> !completed.contains(other))
                        .map(other -> code(modules, other))
                        .toList();
                boolean done = completed.contains(slug);
                Reason reason = done ? null : before != null ? before : needed.isEmpty() ? null : Reason.REQUIRES;
                add(
                        Kind.MODULE,
                        slug,
                        module.number(),
                        module.shortTitle(),
                        done ? State.DONE : stateFor(reason),
                        null,
                        reason,
                        reason == Reason.REQUIRES ? needed : stillMissing);
                if (!done) {
                    pending.add(module.code());
                }
            }
            modulesPending.addAll(pending);
        }

        private void layCertificate() {
            Reason reason = blocked();
            add(
                    Kind.CERTIFICATE,
                    "certificate",
                    0,
                    null,
                    reason == null ? State.DONE : State.LOCKED,
                    null,
                    reason,
                    missing(reason));
        }

        /** What bars everything that comes now, or null. Modules are named before a questionnaire that waits for them. */
        private Reason blocked() {
            return !modulesPending.isEmpty() ? Reason.MODULES_FIRST : surveyPending ? Reason.SURVEY_FIRST : null;
        }

        private List<String> missing(Reason reason) {
            return reason == Reason.MODULES_FIRST ? modulesPending : List.of();
        }

        private static String code(Map<String, ModuleContent> modules, String slug) {
            ModuleContent module = modules.get(slug);
            return module == null ? slug : module.code();
        }

        private static State stateFor(Reason reason) {
            return reason == null ? State.OPEN : State.LOCKED;
        }

        private void add(
                Kind kind,
                String key,
                int number,
                Bilingual label,
                State state,
                Participation how,
                Reason reason,
                List<String> missing) {
            laid.add(new Step(kind, key, number, label, state, how, reason, missing));
        }

        List<Step> withNextMarked() {
            Optional<Step> first =
                    laid.stream().filter(step -> step.state() == State.OPEN).findFirst();
            return laid.stream()
                    .map(step -> first.isPresent() && step == first.get()
                            ? new Step(
                                    step.kind(),
                                    step.key(),
                                    step.number(),
                                    step.label(),
                                    State.NOW,
                                    step.participation(),
                                    null,
                                    List.of())
                            : step)
                    .collect(Collectors.toList());
        }
    }
}
