package org.komichi.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profile;
import org.komichi.identity.ProfileRules;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;

/**
 * The people of a station, for whoever manages it: a grant of the role {@link Role#MANAGER} in that organisation (decision
 * 0136). Everything asked about another station is not found.
 */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class StationPeople {
    /** What somebody at a station is when nobody says otherwise. */
    private static final String VISITING_NURSE = "P05_VN";

    private static final String AT_A_STATION = "VN_STATION";

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    ProfileRules rules;

    @Inject
    Invitations invitations;

    /** A station that the current person manages. */
    public record Station(long id, String name) {}

    /** An account.
     * @param here whether it belongs to the station that was asked about */
    public record Account(long person, boolean here) {}

    /** What was told about somebody.
     * @param refusal why it cannot be taken; then there is no profile */
    public record Told(Profile profile, BusinessRule refusal) {}

    /** The stations of the current person, by name. */
    public List<Station> mine() {
        List<Long> managed = currentPerson.scopesOf(Role.MANAGER, Scope.ORGANISATION);
        return managed.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select o from Organisation o where o.id in :managed order by o.nameOrder, o.id",
                                Organisation.class)
                        .setParameter("managed", managed)
                        .getResultStream()
                        .map(station -> new Station(station.id(), station.name()))
                        .toList();
    }

    /** Who works at a station, by the reading of their names; those too who were invited and have not come yet.
     * @throws NotFound when it is not the current person's */
    public List<PersonSummary> of(long station) {
        managed(station);
        List<Long> ids = database.createQuery(
                        "select p.id from Person p where p.organisationId = :station order by p.nameOrder, p.id",
                        Long.class)
                .setParameter("station", station)
                .getResultList();
        Map<Long, PersonSummary> summaries = people.summaries(ids);
        return ids.stream().map(summaries::get).toList();
    }

    /** The accounts behind addresses; one statement. Of those elsewhere nothing is told but that they are.
     * @throws NotFound when it is not the current person's station */
    public Map<EmailAddress, Account> accounts(long station, Collection<EmailAddress> addresses) {
        managed(station);
        Map<EmailAddress, Account> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            database.createQuery("""
                            select p.email, p.id, p.organisationId from Person p
                            where p.email in :addresses and p.status <> :guest
                            """, Object[].class)
                    .setParameter("addresses", addresses)
                    .setParameter("guest", AccountStatus.GUEST)
                    .getResultStream()
                    .forEach(row -> found.put(
                            (EmailAddress) row[0],
                            new Account((Long) row[1], Long.valueOf(station).equals(row[2]))));
        }
        return found;
    }

    /**
     * Somebody of a station as her account will say: a visiting nurse unless her manager says otherwise, at a visiting-nurse
     * station, in its prefecture. The rest she tells herself.
     *
     * @throws NotFound when it is not the current person's station
     */
    public Told told(long station, String name, String reading, String profession) {
        try {
            return new Told(profile(managed(station), name, reading, profession), null);
        } catch (BusinessRule refusal) {
            return new Told(null, refusal);
        }
    }

    private Profile profile(Organisation workplace, String name, String reading, String profession) {
        String prefecture = Optional.ofNullable(workplace.municipality())
                .map(code -> code.substring(0, 2))
                .orElse(null);
        return rules.check(new Profile(
                name,
                reading,
                profession == null ? VISITING_NURSE : profession,
                null,
                workplace.kind() == Organisation.Kind.STATION ? AT_A_STATION : null,
                prefecture,
                null,
                null));
    }

    /**
     * Makes an account at the station and sends the invitation.
     *
     * @throws NotFound when it is not the current person's station
     * @throws AlreadyInvited when the address has an account
     */
    public long invite(long station, EmailAddress email, Profile profile, Locale locale) {
        return invitations.invite(email, profile, managed(station), locale).id();
    }

    private Organisation managed(long station) {
        if (!currentPerson.scopesOf(Role.MANAGER, Scope.ORGANISATION).contains(station)) {
            throw new NotFound();
        }
        return Optional.ofNullable(database.find(Organisation.class, station)).orElseThrow(NotFound::new);
    }
}
