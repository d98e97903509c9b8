package org.komichi.workshop;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody has in her diary: the workshops she has a seat in, or had one in. */
@Stateless
@PermitAll
public class Agenda {
    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    /**
     * A workshop as it stands for one person.
     *
     * @param status of her latest registration for it
     * @param sessions the meetings she comes to
     * @param meetingLink address of the online meeting, when the seat is hers; null otherwise
     */
    public record Item(
            WorkshopSummary summary, RegistrationStatus status, List<WorkshopSession> sessions, String meetingLink) {}

    /** Her workshops, each once, by her latest registration. Who only waits has nothing in her diary. */
    public List<Item> of(long personId) {
        Map<Workshop, Registration> latest = new LinkedHashMap<>();
        database.createQuery("""
                        select w, r from Registration r, Workshop w
                        where w.id = r.workshopId and r.personId = :person order by r.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(row -> latest.put((Workshop) row[0], (Registration) row[1]));
        Map<Long, WorkshopSummary> summaries = workshops.summaries(List.copyOf(latest.keySet())).stream()
                .collect(Collectors.toMap(summary -> summary.workshop().id(), Function.identity()));
        return Stream.concat(own(latest, summaries), madeUp(personId)).toList();
    }

    private static Stream<Item> own(Map<Workshop, Registration> latest, Map<Long, WorkshopSummary> summaries) {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().status() != RegistrationStatus.WAITLISTED
                        && entry.getValue().status() != RegistrationStatus.PENDING_APPROVAL)
                .map(entry -> item(summaries.get(entry.getKey().id()), entry.getValue()));
    }

    // The meetings of later runs that she comes to for one she missed.
    private Stream<Item> madeUp(long personId) {
        Map<Workshop, Set<Long>> meetings = new LinkedHashMap<>();
        database.createQuery("""
                        select w, m.sessionId from MakeUp m, WorkshopSession s, Workshop w
                        where m.personId = :person and s.id = m.sessionId and w.id = s.workshopId order by m.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(row -> meetings.computeIfAbsent((Workshop) row[0], workshop -> new HashSet<>())
                        .add((Long) row[1]));
        return workshops.summaries(List.copyOf(meetings.keySet())).stream()
                .map(summary -> new Item(
                        summary,
                        RegistrationStatus.CONFIRMED,
                        summary.sessions().stream()
                                .filter(session ->
                                        meetings.get(summary.workshop()).contains(session.id()))
                                .toList(),
                        summary.workshop().venue().meetingLink()));
    }

    private static Item item(WorkshopSummary summary, Registration hers) {
        return new Item(
                summary,
                hers.status(),
                summary.sessions().stream()
                        .filter(session -> hers.comesTo(session.id()))
                        .toList(),
                hers.status() == RegistrationStatus.CONFIRMED
                        ? summary.workshop().venue().meetingLink()
                        : null);
    }
}
