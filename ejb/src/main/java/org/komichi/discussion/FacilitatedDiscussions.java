package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** A facilitator closes a discussion and vouches for those who took part in it: evidence that they can explain (level 2). */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class FacilitatedDiscussions {
    @PersistenceContext
    EntityManager database;

    @Inject
    Memberships memberships;

    @Inject
    Conversations conversations;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    EvidenceLog evidence;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A member whom the facilitator may name.
     * @param posts how often she said something that still stands */
    public record Candidate(long personId, String name, String profession, long posts) {}

    /** Somebody who took part.
     * @param part its number
     * @param withdrawnBecause null while it counts */
    public record Took(long part, String name, String profession, LocalDate on, String withdrawnBecause) {}

    /** Who can be named, and who was. */
    public record Roll(List<Candidate> candidates, List<Took> took) {}

    /** Who can still be named for a discussion, and who was named already.
     * @throws NotFound when she does not facilitate the group */
    public Roll roll(String group, String slug) {
        Conversations.Place place = conversations.at(group, slug);
        place.mine().mustFacilitate();
        List<Part> parts = parts(place);
        Set<Long> named =
                parts.stream().filter(Part::counts).map(Part::personId).collect(Collectors.toSet());
        List<Long> members = memberships.of(place.mine().group()).stream()
                .map(GroupMember::personId)
                .toList();
        Set<Long> all = new HashSet<>(members);
        parts.stream().map(Part::personId).filter(Objects::nonNull).forEach(all::add);
        Map<Long, PersonSummary> who = people.summaries(all);
        Map<Long, Long> posts = posts(place);
        return new Roll(
                members.stream()
                        .filter(person -> person != currentPerson.id() && !named.contains(person))
                        .map(person -> new Candidate(
                                person, name(who, person), profession(who, person), posts.getOrDefault(person, 0L)))
                        .toList(),
                parts.stream()
                        .map(part -> new Took(
                                part.id(),
                                name(who, part.personId()),
                                profession(who, part.personId()),
                                part.on(),
                                part.withdrawnBecause()))
                        .toList());
    }

    /**
     * Closes the discussion and vouches for those who took part; who was named before is not named twice.
     *
     * @param present members of the group
     * @return how many were named now
     * @throws NobodyTookPart when nobody is named, and nobody was before
     * @throws OwnPartNotVouched when she names herself
     * @throws NotFound when she does not facilitate the group, or somebody is not in it
     */
    public int close(String group, String slug, Collection<Long> present) {
        Conversations.Place place = conversations.hold(group, slug);
        place.mine().mustFacilitate();
        Set<Long> named =
                parts(place).stream().filter(Part::counts).map(Part::personId).collect(Collectors.toSet());
        if (present.isEmpty() && named.isEmpty()) {
            throw new NobodyTookPart();
        }
        Set<Long> members = memberships.of(place.mine().group()).stream()
                .map(GroupMember::personId)
                .collect(Collectors.toSet());
        if (!members.containsAll(present)) {
            throw new NotFound();
        }
        Set<Long> fresh = new TreeSet<>(present);
        fresh.removeAll(named);
        PersonSummary me = people.me();
        for (long person : fresh) {
            vouch(place, person, me);
        }
        place.discussion().close(clock.instant());
        audit.record("discussion-closed", "discussion", place.discussion().id(), String.valueOf(fresh.size()));
        return fresh.size();
    }

    private void vouch(Conversations.Place place, long person, PersonSummary me) {
        LocalDate today = Japan.day(clock.instant());
        Part part = new Part(place.discussion().id(), person, me.id(), today, clock.instant());
        database.persist(part);
        evidence.vouch(
                person,
                new Showing(
                        place.read().document().competencies(),
                        EvidenceKind.CASE_DISCUSSION,
                        today,
                        Objects.requireNonNullElse(
                                place.read().document().number(),
                                place.read().document().slug()),
                        null),
                new Voucher(part.entry(), me.name(), me.profession()));
    }

    /**
     * It was wrong that somebody took part: the evidence is taken back.
     *
     * @throws DecisionReasonNeeded when nothing is said why, or too much
     * @throws PartWithdrawnAlready when it was before
     * @throws NotFound when there is no such part, or she does not facilitate the group
     */
    public void withdraw(String group, String slug, long partId, String why) {
        Conversations.Place place = conversations.hold(group, slug);
        place.mine().mustFacilitate();
        Part part = parts(place).stream()
                .filter(one -> one.id() == partId)
                .findFirst()
                .orElseThrow(NotFound::new);
        part.withdraw(why, clock.instant());
        if (part.personId() != null) {
            evidence.withdraw(part.personId(), part.entry(), part.withdrawnBecause());
        }
        audit.record(
                "discussion-part-withdrawn", "discussion", place.discussion().id(), null);
    }

    /** The discussion goes on; who took part stays named.
     * @throws NotFound when she does not facilitate the group */
    public void goOn(String group, String slug) {
        Conversations.Place place = conversations.hold(group, slug);
        place.mine().mustFacilitate();
        place.discussion().goOn();
    }

    private List<Part> parts(Conversations.Place place) {
        return database.createQuery("select p from Part p where p.discussionId = :discussion order by p.id", Part.class)
                .setParameter("discussion", place.discussion().id())
                .getResultList();
    }

    private Map<Long, Long> posts(Conversations.Place place) {
        Map<Long, Long> posts = new HashMap<>();
        database.createQuery("""
                        select p.authorId, count(p.id) from Post p where p.discussionId = :discussion
                        and p.takenBackAt is null and p.hiddenAt is null and p.authorId is not null group by p.authorId
                        """, Object[].class)
                .setParameter("discussion", place.discussion().id())
                .getResultStream()
                .forEach(row -> posts.put((Long) row[0], (Long) row[1]));
        return posts;
    }

    private static String name(Map<Long, PersonSummary> who, Long person) {
        PersonSummary found = person == null ? null : who.get(person);
        return found == null ? null : found.name();
    }

    private static String profession(Map<Long, PersonSummary> who, Long person) {
        PersonSummary found = person == null ? null : who.get(person);
        return found == null ? null : found.profession();
    }
}
