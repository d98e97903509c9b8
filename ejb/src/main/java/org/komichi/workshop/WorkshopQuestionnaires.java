package org.komichi.workshop;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveSchedule;
import org.komichi.survey.Waves;

/** What those who come are asked before and after a workshop. Once chosen, a questionnaire stays: answers may hang on it. */
@Stateless
@DeclareRoles(Role.Name.SYSTEM)
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class WorkshopQuestionnaires {
    @Inject
    Seating seating;

    @Inject
    Workshops workshops;

    @Inject
    Waves waves;

    @Inject
    WaveSchedule schedule;

    @Inject
    Clock clock;

    /**
     * Takes questionnaires for a workshop. A moment that has one keeps it.
     *
     * @param before instrument for the time before; null for none
     * @param after instrument for the time after; null for none
     * @throws PreworkTooSoon when the one before is to be done beforehand and those who have a seat have too little time
     * @throws NotFound when the workshop is another team's, or an instrument is not made for its moment
     */
    public void choose(String slug, String before, String after) {
        seating.lock(slug);
        WorkshopSummary summary = workshops.organized(slug);
        long run = summary.workshop().runId();
        Map<WaveKind, Waves.Planned> planned = waves.planned(run);
        if (before != null && !planned.containsKey(WaveKind.PRE)) {
            if (summary.workshop().visible()) {
                summary.workshop().terms().prework().mustLeaveTimeForQuestionnaire(clock.instant());
            }
            schedule.add(run, made(WaveKind.PRE, before));
        }
        if (after != null && !planned.containsKey(WaveKind.POST)) {
            schedule.add(run, made(WaveKind.POST, after));
        }
    }

    private String made(WaveKind kind, String instrument) {
        if (!waves.instrumentsFor(kind).containsKey(instrument)) {
            throw new NotFound();
        }
        return instrument;
    }
}
