package org.komichi.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.account.StationPeople;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.MalformedEmailAddress;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profile;
import org.komichi.shared.BusinessRule;
import org.komichi.workshop.SeatsForAStation;
import org.komichi.workshop.Workshop;

/** Looks at a manager's list, line by line. What it costs grows with the people who have an account, not with the lines. */
@ApplicationScoped
class Examination {
    @PersistenceContext
    EntityManager database;

    @Inject
    StationPeople people;

    @Inject
    SeatsForAStation seats;

    /** What the lines are compared with. */
    private record Known(
            Map<Long, PersonSummary> colleagues,
            Map<EmailAddress, StationPeople.Account> accounts,
            Set<Long> nominated,
            Set<Long> registered) {}

    /** What will happen with everybody on the list, in its order. */
    List<Finding> of(Workshop workshop, long station, List<Candidate> candidates) {
        Known known = known(workshop, station, candidates);
        Set<Object> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            findings.add(of(workshop, station, candidate, known, seen));
        }
        return findings;
    }

    private Known known(Workshop workshop, long station, List<Candidate> candidates) {
        Map<Long, PersonSummary> colleagues =
                people.of(station).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        Set<EmailAddress> addresses = candidates.stream()
                .map(Examination::addressIfAny)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Known(
                colleagues,
                people.accounts(station, addresses),
                Set.copyOf(database.createQuery(
                                "select n.personId from Nomination n where n.workshopId = :workshop", Long.class)
                        .setParameter("workshop", workshop.id())
                        .getResultList()),
                seats.registered(workshop, colleagues.keySet()));
    }

    private Finding of(Workshop workshop, long station, Candidate candidate, Known known, Set<Object> seen) {
        Long person = candidate.person();
        if (person == null) {
            EmailAddress address = addressIfAny(candidate);
            if (address == null) {
                return Finding.refused(candidate, new MalformedEmailAddress());
            }
            StationPeople.Account account = known.accounts().get(address);
            if (account == null) {
                return seen.add(address)
                        ? unknown(workshop, station, candidate)
                        : Finding.refused(candidate, new NamedTwice());
            }
            person = account.here() ? account.person() : null;
        }
        if (person == null || !known.colleagues().containsKey(person)) {
            return Finding.refused(candidate, new WorksElsewhere());
        }
        PersonSummary summary = known.colleagues().get(person);
        Profile profile =
                new Profile(summary.name(), summary.reading(), summary.profession(), null, null, null, null, null);
        BusinessRule refusal = seen.add(person) ? refusal(workshop, person, known) : new NamedTwice();
        return refusal == null
                ? Finding.known(candidate, person, profile)
                : new Finding(candidate, Finding.Kind.REFUSED, person, profile, refusal);
    }

    private BusinessRule refusal(Workshop workshop, long person, Known known) {
        if (known.nominated().contains(person)) {
            return new NominatedAlready();
        }
        if (known.registered().contains(person)) {
            return new RegisteredHerself();
        }
        return seats.mayCome(workshop, person) ? null : new ConditionsNotMet();
    }

    private Finding unknown(Workshop workshop, long station, Candidate candidate) {
        StationPeople.Told told = people.told(station, candidate.name(), candidate.reading(), candidate.profession());
        if (told.refusal() != null) {
            return Finding.refused(candidate, told.refusal());
        }
        return seats.mayCome(workshop, told.profile())
                ? Finding.toInvite(candidate, told.profile())
                : Finding.refused(candidate, new ConditionsNotMet());
    }

    private static EmailAddress addressIfAny(Candidate candidate) {
        try {
            return candidate.email() == null ? null : new EmailAddress(candidate.email());
        } catch (MalformedEmailAddress malformed) {
            return null;
        }
    }
}
