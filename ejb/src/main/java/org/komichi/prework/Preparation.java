package org.komichi.prework;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.survey.OpenQuestionnaire;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.workshop.ConfirmedSeats;
import org.komichi.workshop.MyRegistration;
import org.komichi.workshop.Prework;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;

/** What is to be done before a workshop: for everybody to read before she registers, and for who has a seat as her checklist. */
@Stateless
@PermitAll
public class Preparation {
    @Inject
    Tasks tasks;

    @Inject
    ConfirmedSeats seats;

    @Inject
    Waves waves;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** What who has a seat will do; nothing when nothing is asked for. */
    public List<Task> asked(Workshop workshop) {
        return workshop.terms().prework().demands() ? tasks.of(workshop) : List.of();
    }

    /** The current person's checklists for what has not begun, by code of the registration. */
    @RolesAllowed(Role.Name.LEARNER)
    public Map<String, Checklist> mine(Collection<MyRegistration> registrations) {
        Instant now = clock.instant();
        List<MyRegistration> ahead = registrations.stream()
                .filter(one -> one.registered().status() == RegistrationStatus.CONFIRMED)
                .filter(one -> one.summary().workshop().terms().prework().demands())
                .filter(one -> begins(one.summary()).isAfter(now))
                .toList();
        if (ahead.isEmpty()) {
            return Map.of();
        }
        long person = currentPerson.id();
        Map<String, Instant> since = seats.since(person);
        List<OpenQuestionnaire> open = waves.openForMe(
                ahead.stream().map(one -> one.summary().workshop().runId()).toList());
        Map<String, Checklist> checklists = new HashMap<>();
        for (MyRegistration one : ahead) {
            String code = one.registered().code();
            checklists.put(code, checklist(one.summary(), person, since.get(code), open));
        }
        return checklists;
    }

    private Checklist checklist(WorkshopSummary summary, long person, Instant since, List<OpenQuestionnaire> open) {
        Workshop workshop = summary.workshop();
        Prework prework = workshop.terms().prework();
        List<Task> asked = tasks.of(workshop);
        Progress progress = tasks.progress(asked, Set.of(person));
        Optional<OpenQuestionnaire> questionnaire = open.stream()
                .filter(one -> one.runId() == workshop.runId() && one.kind() == WaveKind.PRE)
                .findFirst();
        return new Checklist(
                asked.stream()
                        .map(task -> task.questionnaire()
                                ? line(task, questionnaire)
                                : new Checklist.Line(
                                        task.label(), href(task, progress, person), progress.done(task, person)))
                        .toList(),
                prework.dueFor(since, begins(summary)),
                prework.costsSeats());
    }

    private static Checklist.Line line(Task task, Optional<OpenQuestionnaire> open) {
        return new Checklist.Line(
                task.label(),
                open.map(one -> "/surveys/" + one.link()).orElse(null),
                open.map(one -> one.standing().settled()).orElse(false));
    }

    // Who does not take part in the course yet joins it on its page first.
    private static String href(Task task, Progress progress, long person) {
        String course = "/courses/" + task.module().course();
        return progress.studied()
                        .getOrDefault(person, Set.of())
                        .contains(task.module().course())
                ? course + "/" + task.module().module()
                : course;
    }

    private static Instant begins(WorkshopSummary summary) {
        return summary.sessions().getFirst().startsAt();
    }
}
