package org.komichi.run;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Organisation;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.run.Run.SubjectKind;
import org.komichi.shared.Bilingual;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;

/** Runs as people find, join and organize them. */
@Stateless
@PermitAll
@DeclareRoles(Role.Name.SYSTEM)
public class Runs {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ParticipantJoined> joined;

    @Inject
    Event<RunPlanned> planned;

    @Inject
    Event<RunDiscarded> discarded;

    @Resource
    SessionContext session;

    /** A run by its number.
     * @throws NotFound when there is none */
    public Run get(long id) {
        return Optional.ofNullable(database.find(Run.class, id)).orElseThrow(NotFound::new);
    }

    /** A run by its address, if there is one. */
    public Optional<Run> find(String slug) {
        return database.createQuery("select r from Run r where r.slug = :slug", Run.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Runs of a course or workshop that anybody may join now, the one that ends last first. */
    public List<Run> openToJoin(SubjectKind kind, String subjectSlug) {
        Instant now = clock.instant();
        return database.createQuery("""
                        select r from Run r where r.subjectKind = :kind and r.subjectSlug = :slug
                        order by r.endsOn desc, r.id
                        """, Run.class)
                .setParameter("kind", kind)
                .setParameter("slug", subjectSlug)
                .getResultStream()
                .filter(run -> run.openToJoin(now))
                .toList();
    }

    /** The runs of a subject in which a person takes part, the latest first. */
    public List<Run> joinedBy(long personId, SubjectKind kind) {
        return database.createQuery("""
                        select r from Run r, Participant p
                        where p.runId = r.id and p.personId = :person and r.subjectKind = :kind
                        order by r.startsOn desc, r.id desc
                        """, Run.class)
                .setParameter("person", personId)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Whether a person takes part. */
    public boolean takesPart(long runId, long personId) {
        return findParticipant(runId, personId).isPresent();
    }

    /** Numbers of the participants, in the order they joined. */
    public List<Long> participants(long runId) {
        return database.createQuery(
                        "select p.personId from Participant p where p.runId = :run order by p.joinedAt, p.id",
                        Long.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The current person joins an open run; joining twice is the same as once.
     * @throws RunClosed when nobody can join by herself now */
    @RolesAllowed(Role.Name.LEARNER)
    public void join(long runId) {
        Run run = get(runId);
        long person = currentPerson.id();
        if (takesPart(runId, person)) {
            return;
        }
        if (!run.openToJoin(clock.instant())) {
            throw new RunClosed(run.title());
        }
        add(run, person);
    }

    /** The organizer, or the application at start, lets somebody in.
     * @throws NotFound when there is no such run, or it belongs to another team */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void admit(long runId, long personId) {
        mustBeOrganized(runId);
        if (!takesPart(runId, personId)) {
            add(get(runId), personId);
        }
    }

    /** Takes down that somebody joined at an earlier moment, for runs that are over. */
    @RolesAllowed(Role.Name.SYSTEM)
    public void admitted(long runId, long personId, Instant when) {
        add(get(runId), personId, when);
    }

    private void add(Run run, long person) {
        add(run, person, clock.instant());
    }

    private void add(Run run, long person, Instant when) {
        // The run's row is the lock: of two clicks the second finds the first one's row.
        database.lock(run, LockModeType.PESSIMISTIC_WRITE);
        if (takesPart(run.id(), person)) {
            return;
        }
        database.persist(new Participant(run.id(), person, when));
        audit.record("run-joined", "run", run.id(), null);
        joined.fire(new ParticipantJoined(run.id(), person));
    }

    /** The runs that the current person organizes: those of her teams, and those granted one by one; latest first. */
    @RolesAllowed(Role.Name.ORGANIZER)
    public List<Run> organized() {
        List<Long> teams = currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION);
        List<Long> single = currentPerson.scopesOf(Role.ORGANIZER, Scope.RUN);
        if (teams.isEmpty() && single.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select r from Run r where r.organisationId in :teams or r.id in :single
                        order by r.startsOn desc, r.id desc
                        """, Run.class)
                .setParameter("teams", orNone(teams))
                .setParameter("single", orNone(single))
                .getResultList();
    }

    /** A run that the current person organizes.
     * @throws NotFound when there is none or it belongs to another team: the two look the same */
    @RolesAllowed(Role.Name.ORGANIZER)
    public Run organized(String slug) {
        return find(slug).filter(this::organizedByCurrentPerson).orElseThrow(NotFound::new);
    }

    /** A run of a course that the current person organizes. Days and people of a workshop come from its plan and its seats.
     * @throws NotFound when there is none, or it belongs to another team or to a workshop */
    @RolesAllowed(Role.Name.ORGANIZER)
    public Run organizedCourse(String slug) {
        return Optional.of(organized(slug))
                .filter(run -> run.subjectKind() == SubjectKind.COURSE)
                .orElseThrow(NotFound::new);
    }

    /** Whether the current person organizes a run. */
    @RolesAllowed(Role.Name.LEARNER)
    public boolean isOrganized(long runId) {
        return organizedByCurrentPerson(get(runId));
    }

    /** Lets only those through who organize a run, and the application itself.
     * @throws NotFound when the run is another team's */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void mustBeOrganized(long runId) {
        if (!session.isCallerInRole(Role.Name.SYSTEM) && !organizedByCurrentPerson(get(runId))) {
            throw new NotFound();
        }
    }

    /** The teams for which the current person may plan a run. */
    @RolesAllowed(Role.Name.ORGANIZER)
    public List<Long> teams() {
        return currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION);
    }

    /**
     * Plans a run for one of the current person's teams; the application itself plans for any. To plan the very same again,
     * by a double click for instance, is the same as once.
     *
     * @return the run that is planned now
     * @throws NotAllowed when the team is not hers
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Run plan(Run run) {
        if (!session.isCallerInRole(Role.Name.SYSTEM)) {
            if (!teams().contains(run.organisationId())) {
                throw new NotAllowed();
            }
            // The team's row is the lock: of two clicks the second finds the first one's run.
            database.find(Organisation.class, run.organisationId(), LockModeType.PESSIMISTIC_WRITE);
            Optional<Run> same = sameAs(run);
            if (same.isPresent()) {
                return same.get();
            }
        }
        database.persist(run);
        database.flush();
        audit.record("run-planned", "run", run.id(), run.subjectSlug());
        planned.fire(new RunPlanned(run.id()));
        return run;
    }

    private Optional<Run> sameAs(Run run) {
        return database.createQuery("""
                        select r from Run r where r.organisationId = :team and r.subjectKind = :kind
                        and r.subjectSlug = :subject and r.startsOn = :first and r.endsOn = :last and r.title.ja = :title
                        and (r.slug = :slug or r.subjectKind <> org.komichi.run.Run.SubjectKind.WORKSHOP)
                        """, Run.class)
                .setParameter("team", run.organisationId())
                .setParameter("kind", run.subjectKind())
                .setParameter("subject", run.subjectSlug())
                // Two runs of one series of workshops may be on the same days; an address is one workshop's.
                .setParameter("slug", run.slug())
                .setParameter("first", run.startsOn())
                .setParameter("last", run.endsOn())
                .setParameter("title", run.title().ja())
                .getResultStream()
                .findFirst();
    }

    /**
     * Changes what is announced of a run; what was prepared for its days is prepared anew.
     *
     * @param version of the run that she looked at
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws NotFound when the run is another team's
     * @throws RunEndsBeforeItStarts when the days are the wrong way round
     */
    @RolesAllowed(Role.Name.ORGANIZER)
    public Run change(
            String slug, int version, Bilingual title, LocalDate firstDay, LocalDate lastDay, Run.Joining joining) {
        Run run = organized(slug);
        if (run.version() != version) {
            throw new ChangedMeanwhile();
        }
        run.announce(title, firstDay, lastDay, joining);
        database.flush();
        audit.record("run-changed", "run", run.id(), run.subjectSlug());
        planned.fire(new RunPlanned(run.id()));
        return run;
    }

    /**
     * Removes a run in which nobody takes part, with all that was prepared for it.
     *
     * @throws ChangedMeanwhile when somebody takes part
     * @throws NotFound when the run is another team's
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void discard(long runId) {
        mustBeOrganized(runId);
        Run run = database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (!participants(runId).isEmpty()) {
            throw new ChangedMeanwhile();
        }
        discarded.fire(new RunDiscarded(runId));
        database.remove(run);
        database.flush();
        audit.record("run-discarded", "run", runId, run.subjectSlug());
    }

    private boolean organizedByCurrentPerson(Run run) {
        return currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION).contains(run.organisationId())
                || currentPerson.scopesOf(Role.ORGANIZER, Scope.RUN).contains(run.id());
    }

    private Optional<Participant> findParticipant(long runId, long personId) {
        return database.createQuery(
                        "select p from Participant p where p.runId = :run and p.personId = :person", Participant.class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    // An empty list is no valid IN list on every database.
    private static List<Long> orNone(List<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
