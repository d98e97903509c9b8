package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotAllowed;

/** Groups, and who is in them. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class GroupSpaces {
    /** Most members of a group. */
    public static final int MOST_MEMBERS = 60;

    /** Most characters of a name and of a purpose. */
    public static final int LONGEST_NAME = GroupSpace.LONGEST_NAME;

    public static final int LONGEST_PURPOSE = GroupSpace.LONGEST_PURPOSE;

    private static final String PURPOSE = "group-invitation";
    private static final int CODE = 32;

    @PersistenceContext
    EntityManager database;

    @Inject
    Memberships memberships;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    KeyRing keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A group in the list of those who are in it. */
    public record Line(String slug, String name, long members, boolean facilitator) {}

    /** Somebody in a group, as the others see her. */
    public record Member(long personId, String name, String profession, boolean facilitator, boolean me) {}

    /** A group as its members see it.
     * @param invitation secret of the link, for facilitators while it can be followed; else null */
    public record Opened(
            String slug,
            String name,
            String purpose,
            boolean facilitator,
            List<Member> members,
            String invitation,
            Instant invitedUntil) {}

    /** A group as somebody with the link sees it. */
    public record Offer(String slug, String name, String purpose, boolean joined) {}

    /** The groups that the current person is in. */
    public List<Line> mine() {
        return database.createQuery("""
                        select g.slug, g.name, count(other.id), m.facilitator from GroupSpace g, GroupMember m, GroupMember other
                        where m.groupId = g.id and m.personId = :person and other.groupId = g.id
                        group by g.id, g.slug, g.name, m.facilitator order by g.name, g.id
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .map(row -> new Line((String) row[0], (String) row[1], (Long) row[2], (Boolean) row[3]))
                .toList();
    }

    /** Whether she may make groups: who teaches, edits or reviews. */
    public boolean mayMake() {
        return Stream.of(Role.ORGANIZER, Role.REVIEWER, Role.EDITOR, Role.INSTRUCTOR, Role.ASSESSOR, Role.ADMIN)
                .anyMatch(currentPerson::holds);
    }

    /**
     * Makes a group; who makes it facilitates it.
     *
     * @return its name in addresses
     * @throws NotAllowed when she may not
     * @throws GroupNameNeeded when there is no name
     * @throws GroupNameTooLong when it is longer than {@link #LONGEST_NAME}
     * @throws GroupPurposeTooLong when that is longer than {@link #LONGEST_PURPOSE}
     */
    public String make(String name, String purpose) {
        if (!mayMake()) {
            throw new NotAllowed();
        }
        GroupSpace group = new GroupSpace(
                keys.randomCode()
                        .substring(0, 12)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '0')
                        .replace('-', '1'),
                name,
                purpose,
                clock.instant());
        database.persist(group);
        database.flush();
        database.persist(new GroupMember(group.id(), currentPerson.id(), true, clock.instant()));
        audit.record("group-made", "group", group.slug(), null);
        return group.slug();
    }

    /** A group with its members.
     * @throws org.komichi.shared.NotFound when she is not in it */
    public Opened open(String slug) {
        Memberships.Mine mine = memberships.in(slug);
        GroupSpace group = mine.group();
        boolean link = mine.facilitator() && group.inviting(clock.instant());
        return new Opened(
                group.slug(),
                group.name(),
                group.purpose().orElse(null),
                mine.facilitator(),
                members(group),
                link ? code(group) : null,
                link ? group.invitedUntil().orElse(null) : null);
    }

    private List<Member> members(GroupSpace group) {
        List<GroupMember> all = memberships.of(group);
        Map<Long, PersonSummary> named =
                people.summaries(all.stream().map(GroupMember::personId).toList());
        return all.stream()
                .map(member -> {
                    Optional<PersonSummary> who = Optional.ofNullable(named.get(member.personId()));
                    return new Member(
                            member.personId(),
                            who.map(PersonSummary::name).orElse(null),
                            who.map(PersonSummary::profession).orElse(null),
                            member.facilitator(),
                            member.personId() == currentPerson.id());
                })
                .toList();
    }

    /** Opens a new link for joining, which lasts two weeks; the one before ends.
     * @throws org.komichi.shared.NotFound when she does not facilitate it */
    public void invite(String slug) {
        GroupSpace group = memberships.in(slug).mustFacilitate().group();
        memberships.lock(group);
        group.invite(clock.instant());
        audit.record("group-link-made", "group", slug, null);
    }

    /** Ends the link.
     * @throws org.komichi.shared.NotFound as above */
    public void endInvitation(String slug) {
        GroupSpace group = memberships.in(slug).mustFacilitate().group();
        memberships.lock(group);
        group.endInvitation();
        audit.record("group-link-ended", "group", slug, null);
    }

    /** What somebody with a link is asked to join.
     * @throws InvitationOver when it cannot be followed (any more) */
    public Offer offer(String slug, String code) {
        GroupSpace group = invited(slug, code);
        return new Offer(slug, group.name(), group.purpose().orElse(null), isIn(group, currentPerson.id()));
    }

    /**
     * Joins by the link; again changes nothing.
     *
     * @throws InvitationOver when it cannot be followed (any more)
     * @throws GroupIsFull when there are {@link #MOST_MEMBERS}
     */
    public void join(String slug, String code) {
        GroupSpace group = invited(slug, code);
        enter(group, currentPerson.id());
    }

    /**
     * Takes somebody in who has an account; again changes nothing.
     *
     * @throws NobodyOfThisAddress when nobody has a confirmed account of this address
     * @throws org.komichi.identity.MalformedEmailAddress when it is none
     * @throws GroupIsFull when there are {@link #MOST_MEMBERS}
     * @throws org.komichi.shared.NotFound when she does not facilitate it
     */
    public void add(String slug, String email) {
        GroupSpace group = memberships.in(slug).mustFacilitate().group();
        long person = people.active(new EmailAddress(Objects.toString(email, "")))
                .map(PersonSummary::id)
                .orElseThrow(NobodyOfThisAddress::new);
        enter(group, person);
    }

    /**
     * The current person leaves; what she said stays until she takes it back. A group without anybody is nobody's.
     *
     * @throws LastFacilitator when others would be left without one
     * @throws org.komichi.shared.NotFound when she is not in it
     */
    public void leave(String slug) {
        Memberships.Mine mine = memberships.in(slug);
        memberships.lock(mine.group());
        List<GroupMember> all = memberships.of(mine.group());
        boolean another = all.stream().anyMatch(other -> other.facilitator() && other != mine.me());
        if (mine.facilitator() && !another && all.size() > 1) {
            throw new LastFacilitator();
        }
        database.remove(mine.me());
        audit.record("group-left", "group", slug, null);
    }

    private void enter(GroupSpace group, long person) {
        memberships.lock(group);
        if (isIn(group, person)) {
            return;
        }
        if (memberships.of(group).size() >= MOST_MEMBERS) {
            throw new GroupIsFull(MOST_MEMBERS);
        }
        database.persist(new GroupMember(group.id(), person, false, clock.instant()));
        audit.record("group-joined", "group", group.slug(), null);
    }

    private boolean isIn(GroupSpace group, long person) {
        return memberships.of(group).stream().anyMatch(member -> member.personId() == person);
    }

    private GroupSpace invited(String slug, String code) {
        return memberships
                .find(slug)
                .filter(group -> group.inviting(clock.instant()))
                .filter(group -> MessageDigest.isEqual(
                        code(group).getBytes(StandardCharsets.UTF_8),
                        Objects.toString(code, "").getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(InvitationOver::new);
    }

    // The secret is not stored: it follows from the group, the count of its links and a key that is not in the
    // database.
    private String code(GroupSpace group) {
        return keys.fingerprint(PURPOSE, group.invitation()).substring(0, CODE);
    }
}
