package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/**
 * What is held about a person at the stations, as learner and as instructor. Who deletes her account leaves records without words
 * about her: that a station was passed is the assessor's record too. What she signed for others stays with her name, as on paper.
 */
@ApplicationScoped
public class SkillsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    RecordBook book;

    /** Everything, in the download.
     * @param assessed how many records of others she signed; whose they are is not hers to take along */
    public record Everything(List<Line> records, List<Planned> instructs, long assessed) {}

    /** A record of her. */
    public record Line(
            String workshop,
            String station,
            Instant at,
            String by,
            boolean passed,
            List<String> toPractise,
            String remark,
            Instant withdrawnAt,
            String withdrawnBecause) {}

    /** A station at which she is to look. */
    public record Planned(String workshop, String station) {}

    @Override
    public String section() {
        return "skills-stations";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(
                records(personId),
                instructs(personId),
                database.createQuery("select count(r) from StationRecord r where r.assessorId = :person", Long.class)
                        .setParameter("person", personId)
                        .getSingleResult());
    }

    private List<Line> records(long person) {
        return database.createQuery("""
                        select distinct w.slug, r from StationRecord r, Workshop w
                        where w.id = r.workshopId and r.personId = :person order by r.id
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> line((String) row[0], book.shown((StationRecord) row[1])))
                .toList();
    }

    private static Line line(String workshop, SeenRecord seen) {
        return new Line(
                workshop,
                seen.station().code(),
                seen.at(),
                seen.by(),
                seen.passed(),
                seen.missing().stream().map(item -> item.text().ja()).toList(),
                seen.remark(),
                seen.withdrawnAt(),
                seen.withdrawnBecause());
    }

    private List<Planned> instructs(long person) {
        return database.createQuery("""
                        select w.slug, s.code from OfferedStation s join s.instructors i, Workshop w
                        where w.id = s.workshopId and i = :person order by w.slug, s.place
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Planned((String) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("select r from StationRecord r where r.personId = :person", StationRecord.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(StationRecord::forgetWords);
        database.createQuery(
                        "select s from OfferedStation s join s.instructors i where i = :person", OfferedStation.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(station -> station.leaves(personId));
    }
}
