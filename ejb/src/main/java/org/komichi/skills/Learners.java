package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.attendance.Door;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.NotFound;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/** Who may be assessed in a workshop; for those who stand at its door. */
@ApplicationScoped
class Learners {
    private static final Comparator<Learner> BY_READING = Comparator.comparing(Learners::reading);

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    Door door;

    @Inject
    People people;

    /** Everybody with a confirmed seat and everybody who came: those who came first, then in the order of their reading. */
    List<Learner> of(WorkshopSummary summary) {
        Set<Long> came = door.came(summary.workshop().slug());
        Map<Long, String> registrations = new LinkedHashMap<>();
        seats.seats(summary.workshop()).stream()
                .filter(seat -> seat.status() == RegistrationStatus.CONFIRMED || came.contains(seat.personId()))
                .forEach(seat -> registrations.put(seat.personId(), seat.registration()));
        Map<Long, PersonSummary> known = people.summaries(registrations.keySet());
        return registrations.entrySet().stream()
                .map(one ->
                        new Learner(one.getValue(), one.getKey(), known.get(one.getKey()), came.contains(one.getKey())))
                .sorted(Comparator.comparing((Learner learner) -> !learner.here())
                        .thenComparing(BY_READING))
                .toList();
    }

    /** One of them.
     * @throws NotFound when nobody of this registration may be assessed */
    Learner of(WorkshopSummary summary, String registration) {
        return of(summary).stream()
                .filter(learner -> learner.registration().equals(registration))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    // Without a name she stands at the end.
    private static String reading(Learner learner) {
        PersonSummary person = learner.person();
        if (person == null || person.reading() == null && person.name() == null) {
            return "\uFFFF";
        }
        return person.reading() == null ? person.name() : person.reading();
    }
}
