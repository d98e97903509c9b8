package org.komichi.workshop;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.identity.Choice;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;

/** Workshops as people find them and organizers announce them. */
@Stateless
@PermitAll
public class Workshops {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    People people;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Professions professions;

    @Inject
    Places regions;

    @Inject
    PlaceRows places;

    @Inject
    Courses courses;

    @Inject
    Applicants applicants;

    @Inject
    AuditTrail audit;

    /** What is announced and not over, the next one first. */
    public PageOf<WorkshopSummary> upcoming(Paging paging) {
        String those = """
                from Workshop w where w.state <> org.komichi.workshop.Workshop.State.DRAFT
                and exists (select s from WorkshopSession s where s.workshopId = w.id and s.endsAt > :now)
                """;
        long total = database.createQuery("select count(w) " + those, Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        List<Workshop> found = database.createQuery(
                        "select w " + those
                                + " order by (select min(s.startsAt) from WorkshopSession s where s.workshopId = w.id), w.id",
                        Workshop.class)
                .setParameter("now", clock.instant())
                .setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultList();
        return PageOf.of(total, paging, summaries(found));
    }

    /** A workshop that people may see, with its meetings.
     * @throws NotFound when there is none, or it is a draft */
    public WorkshopSummary get(String slug) {
        return summaries(List.of(find(slug))).stream()
                .filter(summary -> summary.workshop().visible())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The organizer's conditions, and which of them the current person meets. */
    public List<Condition> conditions(Workshop workshop) {
        Eligibility eligibility = workshop.eligibility();
        Set<Eligibility.Clause> unmet = currentPerson
                .idIfSignedIn()
                .map(person -> Set.copyOf(eligibility.unmet(applicants.of(person, eligibility, null))))
                .orElse(Set.of());
        return eligibility.clauses().stream()
                .map(clause -> new Condition(clause.about(), labels(clause), !unmet.contains(clause)))
                .toList();
    }

    private List<Bilingual> labels(Eligibility.Clause clause) {
        return clause.codes().stream()
                .map(code -> switch (clause.about()) {
                    case PROFESSION -> professions.find(code).map(Profession::label);
                    case WORKPLACE ->
                        professions.workplaceKinds().stream()
                                .filter(kind -> kind.code().equals(code))
                                .map(Choice::label)
                                .findFirst();
                    case EXPERIENCE ->
                        professions.experienceBands().stream()
                                .filter(band -> band.code().equals(code))
                                .map(Choice::label)
                                .findFirst();
                    case COURSE -> courses.find(code).map(CourseContent::title);
                    case INVITATION -> Optional.<Bilingual>empty();
                    case PREFECTURE -> regions.prefecture(code).map(Place::label);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** A workshop of the current organizer's teams, draft or not.
     * @throws NotFound when there is none or it belongs to another team */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public WorkshopSummary organized(String slug) {
        Workshop workshop = find(slug);
        runs.mustBeOrganized(workshop.runId());
        return summaries(List.of(workshop)).getFirst();
    }

    /** The workshops of the current organizer's teams, drafts too; the one that begins last comes first. */
    @RolesAllowed(Role.Name.ORGANIZER)
    public List<WorkshopSummary> organized() {
        List<Long> mine = runs.organized().stream().map(Run::id).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        return summaries(database.createQuery("""
                        select w from Workshop w where w.runId in :mine order by
                        (select min(s.startsAt) from WorkshopSession s where s.workshopId = w.id) desc, w.id desc
                        """, Workshop.class)
                .setParameter("mine", mine)
                .getResultList());
    }

    /** The registrations of a workshop in the order of arrival.
     * @throws NotFound when it belongs to another team */
    @RolesAllowed(Role.Name.ORGANIZER)
    public PageOf<RegistrationSummary> registrations(String slug, Paging paging) {
        Workshop workshop = find(slug);
        runs.mustBeOrganized(workshop.runId());
        audit.record("workshop-registrations-seen", "workshop", workshop.id(), null);
        long total = database.createQuery(
                        "select count(r) from Registration r where r.workshopId = :workshop", Long.class)
                .setParameter("workshop", workshop.id())
                .getSingleResult();
        List<Registration> found = database.createQuery(
                        "select r from Registration r where r.workshopId = :workshop order by r.arrival",
                        Registration.class)
                .setParameter("workshop", workshop.id())
                .setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultList();
        Map<Long, PersonSummary> names =
                people.summaries(found.stream().map(Registration::personId).toList());
        return PageOf.of(
                total,
                paging,
                found.stream()
                        .map(each -> RegistrationSummary.of(each, names.get(each.personId())))
                        .toList());
    }

    /** How far each meeting is taken, by its number, where people choose their meetings; nothing elsewhere. */
    public Map<Long, MeetingPlaces> places(Workshop workshop) {
        return places.of(workshop);
    }

    private Workshop find(String slug) {
        return database.createQuery("select w from Workshop w where w.slug = :slug", Workshop.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Workshops with their meetings and how full they are, in three statements whatever their number. */
    public List<WorkshopSummary> summaries(List<Workshop> workshops) {
        if (workshops.isEmpty()) {
            return List.of();
        }
        List<Long> ids = workshops.stream().map(Workshop::id).toList();
        Map<Long, List<WorkshopSession>> sessions = database.createQuery(
                        "select s from WorkshopSession s where s.workshopId in :ids order by s.position",
                        WorkshopSession.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(WorkshopSession::workshopId));
        Map<Long, Map<RegistrationStatus, Long>> counts = database.createQuery("""
                        select r.workshopId, r.status, count(r) from Registration r
                        where r.workshopId in :ids and r.activePerson is not null group by r.workshopId, r.status
                        """, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.toMap(row -> (RegistrationStatus) row[1], row -> (Long) row[2])));
        Map<Long, ZoneId> zones = database.createQuery("select r from Run r where r.id in :ids", Run.class)
                .setParameter("ids", workshops.stream().map(Workshop::runId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Run::id, Run::zone));
        return workshops.stream()
                .map(workshop -> WorkshopSummary.of(
                        workshop,
                        zones.get(workshop.runId()),
                        sessions.getOrDefault(workshop.id(), List.of()),
                        counts.getOrDefault(workshop.id(), Map.of()),
                        clock.instant()))
                .toList();
    }
}
