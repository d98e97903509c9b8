package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.Guesses;
import org.komichi.course.Completions;
import org.komichi.identity.People;
import org.komichi.identity.Profile;

/** Gathers what the organizer's conditions ask about people who want to come. */
@ApplicationScoped
class Applicants {
    @PersistenceContext
    EntityManager database;

    @Inject
    People people;

    @Inject
    Completions completions;

    @Inject
    Guesses guesses;

    /** Somebody who comes by herself.
     * @param invitation the code she typed; null for none */
    Applicant of(long person, Eligibility asked, String invitation) {
        return new Applicant(people.profile(person), completed(person, asked), invitation, false);
    }

    /** Somebody to whom a seat is handed: if one needs an invitation, this is hers. */
    Applicant vouchedFor(long person, Eligibility asked) {
        return new Applicant(people.profile(person), completed(person, asked), null, true);
    }

    /** Somebody who has no account yet, as the one who sends her tells. */
    Applicant told(Profile profile) {
        return new Applicant(profile, Set.of(), null, false);
    }

    private Set<String> completed(long person, Eligibility asked) {
        return asked.asksForCourses() ? completions.of(person) : Set.of();
    }

    /**
     * Looks at a code that was typed. Before the workshop is locked: who guesses is counted, and keeps nobody waiting.
     *
     * @param code null for none
     * @throws InvitationCodeWrong when it is none of this workshop
     * @throws org.komichi.account.TooManyTries after too many wrong ones
     */
    void checkInvitation(String slug, long person, String code) {
        Optional<Eligibility.Clause> invitation = code == null
                ? Optional.empty()
                : database.createQuery("""
                                select w.eligibility from Workshop w
                                where w.slug = :slug and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                                """, Eligibility.class)
                        .setParameter("slug", slug)
                        .getResultStream()
                        .findFirst()
                        .flatMap(Eligibility::invitation);
        if (invitation.isEmpty()) {
            return;
        }
        String guess = "invitation " + slug + " " + person;
        guesses.begin(guess);
        if (!of(person, Eligibility.EVERYBODY, code).invited(invitation.get().codes())) {
            throw new InvitationCodeWrong();
        }
        guesses.right(guess);
    }

    /** Whether as many of a station are registered as may be.
     * @param station null for none */
    boolean stationFull(Workshop workshop, Long station) {
        return station != null
                && workshop.stationLimit()
                        .filter(limit -> ofStation(workshop, station) >= limit)
                        .isPresent();
    }

    private long ofStation(Workshop workshop, long station) {
        return database.createQuery("""
                        select count(r) from Registration r
                        where r.workshopId = :workshop and r.stationId = :station and r.activePerson is not null
                        """, Long.class)
                .setParameter("workshop", workshop.id())
                .setParameter("station", station)
                .getSingleResult();
    }
}
