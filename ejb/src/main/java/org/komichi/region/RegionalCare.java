package org.komichi.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Competencies;
import org.komichi.competency.Standings;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.NotFound;

/** What a region can do, for those who plan training: counted are those who agreed, named are those who agreed to teach. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class RegionalCare {
    private static final int HIGHEST = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    Competencies competencies;

    @Inject
    Consents consents;

    @Inject
    Standings standings;

    @Inject
    Places places;

    @Inject
    LevelLooks looks;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    private record Inhabitant(long id, String name, String profession, String municipality) {}

    /**
     * What a prefecture can do. Each look is noted.
     *
     * @param prefecture two digits
     * @param care code of an activity or an outcome
     * @param level 1 to 5
     * @param group code of a profession group; empty for all
     * @throws NotFound when a code is unknown, or no framework is published
     */
    public Region of(String prefecture, String care, int level, String group) {
        CompetencyFramework framework = competencies.framework();
        Place place = places.prefecture(prefecture).orElseThrow(NotFound::new);
        Care asked = Care.find(framework, care).orElseThrow(NotFound::new);
        Group only = group.isEmpty() ? null : group(framework, group);
        if (level < 1 || level > HIGHEST) {
            throw new NotFound();
        }
        Set<Long> counted = consents.holders(ConsentPurpose.REGION);
        Set<Long> teaching = consents.holders(ConsentPurpose.TEACH);
        List<Inhabitant> people = people(prefecture).stream()
                .filter(one -> counted.contains(one.id()) || teaching.contains(one.id()))
                .filter(one -> only == null || only.professions().contains(one.profession()))
                .toList();
        Standings.Matrix levels =
                standings.of(people.stream().map(Inhabitant::id).toList());
        List<Inhabitant> teachers = people.stream()
                .filter(one -> teaching.contains(one.id()) && one.name() != null)
                .filter(one -> !asked.taught(levels, one.id()).isEmpty())
                .sorted(Comparator.comparing(Inhabitant::name))
                .toList();
        looks.note(teachers.stream().map(Inhabitant::id).toList(), Role.ORGANIZER, team());
        audit.record("region-seen", null, null, prefecture + " " + asked.code() + " " + level);
        return new Region(
                framework,
                place,
                asked,
                level,
                only,
                areas(
                        prefecture,
                        asked,
                        levels,
                        people.stream()
                                .filter(one -> counted.contains(one.id()))
                                .toList()),
                teachers.stream()
                        .map(one -> new Region.Teacher(
                                one.name(),
                                one.profession(),
                                places.label(one.municipality()),
                                asked.taught(levels, one.id())))
                        .toList());
    }

    // Of several teams of hers, the first: she looks at a region, not for one of them.
    private Long team() {
        return currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION).stream()
                .findFirst()
                .orElse(null);
    }

    private List<Region.Area> areas(String prefecture, Care care, Standings.Matrix levels, List<Inhabitant> people) {
        Map<String, List<Inhabitant>> there = new HashMap<>();
        people.stream()
                .filter(one -> one.municipality() != null)
                .forEach(one -> there.computeIfAbsent(places.wholeOf(one.municipality()), code -> new ArrayList<>())
                        .add(one));
        Set<String> seen = new HashSet<>();
        return places.municipalities(prefecture).stream()
                .filter(place -> places.wholeOf(place.code()).equals(place.code()) && seen.add(place.code()))
                .map(place -> new Region.Area(
                        place,
                        IntStream.rangeClosed(1, HIGHEST)
                                .mapToObj(level -> Told.of(there.getOrDefault(place.code(), List.of()).stream()
                                        .filter(one -> care.done(levels, one.id(), groupOf(levels, one), level))
                                        .count()))
                                .toList()))
                .toList();
    }

    private static Group groupOf(Standings.Matrix levels, Inhabitant one) {
        return levels.framework().groupOf(one.profession()).orElse(null);
    }

    private static Group group(CompetencyFramework framework, String code) {
        return framework.groups().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Everybody who says that she works in a prefecture. */
    private List<Inhabitant> people(String prefecture) {
        return database.createQuery(
                        "select p.id, p.name, p.profession, p.municipality from Person p where p.prefecture = :there",
                        Object[].class)
                .setParameter("there", prefecture)
                .getResultStream()
                .map(row -> new Inhabitant((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** What can be asked about: activities first, then outcomes, in the order of the framework.
     * @throws NotFound when no framework is published */
    public List<Care> cares() {
        CompetencyFramework framework = competencies.framework();
        return Stream.concat(
                        framework.bundles().stream().map(CompetencyFramework.Bundle::code),
                        framework.outcomes().stream().map(CompetencyFramework.Outcome::code))
                .map(code -> Care.find(framework, code).orElseThrow())
                .toList();
    }
}
