package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.komichi.identity.Person;
import org.komichi.identity.Role;

/** Visits of which the application itself tells, for a demonstration: the rules are the same, and nobody gets a letter. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastVisits {
    @Inject
    SignOffBook book;

    @Inject
    SlotBook slots;

    @Inject
    SupervisorRegister register;

    @Inject
    SignOffSubjects subjects;

    @Inject
    SignedVisits signedVisits;

    @Inject
    Clock clock;

    /** A host's offer. */
    public void offered(long host, VisitOffer offer) {
        slots.keep(new VisitSlot(offer, host, clock.instant()));
    }

    /** A visit whose sign-off waits. */
    public void asked(long learner, long supervisor, AskedVisit visit) {
        keep(learner, supervisor, visit);
    }

    /** A visit that was signed off. */
    public void signed(long learner, long supervisor, AskedVisit visit, Observation observation) {
        SignOff signOff = keep(learner, supervisor, visit);
        Instant now = clock.instant();
        signOff.sign(
                register.get(signOff.supervisorKey()),
                Entrustment.of(observation.entrustment()),
                Map.copyOf(observation.seen()),
                observation.wentWell(),
                observation.nextTime(),
                now);
        signedVisits.keep(signOff);
    }

    private SignOff keep(long learner, long supervisor, AskedVisit visit) {
        Person person = book.lockLearner(learner);
        SignOff signOff = new SignOff(
                visit, learner, register.get("a" + supervisor), subjects.of(visit, person), clock.instant());
        book.keep(signOff);
        return signOff;
    }
}
