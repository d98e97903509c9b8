package org.komichi.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.komichi.acceptance.AcceptanceBook.Line;
import org.komichi.identity.Organisation;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** The stations whose people take part in a run, with what was told of them before and since. */
@ApplicationScoped
class StationsOfARun {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    AcceptanceReports reports;

    @Inject
    Clock clock;

    /** Its stations by name; two statements.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    List<Line> of(long runId) {
        runs.mustBeOrganized(runId);
        Run run = runs.get(runId);
        List<Object[]> stations = database.createQuery("""
                        select o.id, o.name, o.municipality, count(p) from Participant t, Person p, Organisation o
                        where t.runId = :run and p.id = t.personId and o.id = p.organisationId and o.kind = :station
                        group by o.id, o.name, o.municipality, o.nameOrder order by o.nameOrder, o.id
                        """, Object[].class)
                .setParameter("run", runId)
                .setParameter("station", Organisation.Kind.STATION)
                .getResultList();
        Map<Long, List<Told>> told =
                reports.of(stations.stream().map(row -> (Long) row[0]).toList());
        return stations.stream()
                .map(row -> line(run, row, told.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    private Line line(Run run, Object[] station, List<Told> told) {
        Instant began = run.opensAt();
        return line(
                (Long) station[0],
                (String) station[1],
                (String) station[2],
                ((Number) station[3]).intValue(),
                told,
                began,
                clock.instant().isBefore(run.closesAt()) ? began : run.closesAt());
    }

    /** @param told the earliest first
     * @param askedSince what was told before does not yet say what came of the run */
    static Line line(
            long station, String name, String place, int people, List<Told> told, Instant began, Instant askedSince) {
        Told before = told.stream()
                .filter(one -> one.at().isBefore(began))
                .reduce((earlier, later) -> later)
                .orElse(null);
        Told now = told.isEmpty() || told.getLast().at().isBefore(began) ? null : told.getLast();
        return new Line(
                station,
                name,
                place,
                people,
                before,
                now,
                now == null || now.at().isBefore(askedSince));
    }
}
