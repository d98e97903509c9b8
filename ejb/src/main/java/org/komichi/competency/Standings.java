package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.FrameworkLineage;
import org.komichi.framework.Frameworks;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;

/**
 * Where many people stand, from the derived copy. Who calls this has asked whether these people may be seen: by their consent,
 * or because they are only counted.
 */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.MANAGER, Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class Standings {
    /** How many people are asked for in one statement. */
    private static final int AT_ONCE = 2000;

    @Inject
    StandingTable table;

    @Inject
    Frameworks frameworks;

    @Inject
    EvidenceShelf shelf;

    @Inject
    JapanToday today;

    /**
     * A level that somebody holds.
     *
     * @param level 1 to 5
     * @param until the last day on which it holds if nothing new comes; null when it lasts
     */
    public record Held(int level, LocalDate until) {
        private static final Held NOTHING = new Held(0, null);
    }

    /**
     * People × outcomes.
     *
     * @param framework what the outcomes are, in order
     */
    public record Matrix(CompetencyFramework framework, Map<Long, Map<String, Held>> held) {
        /** What somebody holds; level 0 without an end when it is nothing. */
        public Held of(long personId, String outcome) {
            return held.getOrDefault(personId, Map.of()).getOrDefault(outcome, Held.NOTHING);
        }

        /** The level of somebody, 0 to 5. */
        public int level(long personId, String outcome) {
            return of(personId, outcome).level();
        }
    }

    /**
     * Where these people stand today. Two statements for up to two thousand people, one more for those with
     * a level that has run out since the clock looked last.
     *
     * @throws org.komichi.shared.NotFound when no framework is published
     */
    public Matrix of(Collection<Long> personIds) {
        FrameworkLineage lineage = frameworks.published();
        LocalDate date = today.date();
        Map<Long, Map<String, Held>> held = new HashMap<>();
        Set<Long> over = new HashSet<>();
        List<Long> people = List.copyOf(new HashSet<>(personIds));
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            read(people.subList(from, Math.min(people.size(), from + AT_ONCE)), date, held, over);
        }
        if (!over.isEmpty()) {
            derive(lineage, over, date, held);
        }
        return new Matrix(lineage.latest(), held);
    }

    /**
     * Where these people stood at the end of a day, by what the framework says now and what was not revoked since. Derived from
     * evidence: one statement for up to two thousand people.
     *
     * @throws org.komichi.shared.NotFound when no framework is published
     */
    public Matrix on(Collection<Long> personIds, LocalDate day) {
        FrameworkLineage lineage = frameworks.published();
        Map<Long, Map<String, Held>> held = new HashMap<>();
        List<Long> people = List.copyOf(new HashSet<>(personIds));
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            derive(lineage, Set.copyOf(people.subList(from, Math.min(people.size(), from + AT_ONCE))), day, held);
        }
        return new Matrix(lineage.latest(), held);
    }

    private void read(List<Long> people, LocalDate date, Map<Long, Map<String, Held>> held, Set<Long> over) {
        Map<Held, Held> same = new HashMap<>();
        table.read(people, (person, outcome, is) -> {
            Held one = new Held(is.level(), is.until());
            held.computeIfAbsent(person, id -> new HashMap<>(64))
                    .put(outcome, same.computeIfAbsent(one, first -> first));
            if (is.until() != null && is.until().isBefore(date)) {
                over.add(person);
            }
        });
    }

    // What ran out last night and was not settled yet is never shown as if it still held.
    private void derive(FrameworkLineage lineage, Set<Long> people, LocalDate date, Map<Long, Map<String, Held>> held) {
        shelf.of(people).forEach((person, evidence) -> {
            Map<String, Held> fresh = new HashMap<>();
            Attainment.of(lineage, evidence, date)
                    .forEach((outcome, is) -> fresh.put(outcome, new Held(is.level(), is.until())));
            held.put(person, fresh);
        });
    }
}
