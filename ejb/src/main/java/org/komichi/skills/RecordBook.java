package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.NotFound;
import org.komichi.workshop.WorkshopSummary;

/**
 * The stations of workshops and what was seen there. Whoever writes here has locked the workshop's row; should the lock ever be
 * forgotten, the database still admits one record for each form.
 */
@ApplicationScoped
class RecordBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    EvidenceLog evidence;

    @Inject
    StationShelf shelf;

    @Inject
    Event<StationAssessed> assessed;

    @Inject
    Event<StationRecordWithdrawn> recordWithdrawn;

    /** The stations of a workshop in the order of the day, each with its instructors. */
    List<OfferedStation> offered(long workshop) {
        return database.createQuery("""
                        select distinct s from OfferedStation s left join fetch s.instructors
                        where s.workshopId = :workshop order by s.place
                        """, OfferedStation.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    /** A station that a workshop offers, in the version that counts now.
     * @throws NotFound when it offers none of this code */
    PublishedStation station(long workshop, String code) {
        return offered(workshop).stream()
                .filter(offered -> offered.code().equals(code))
                .findFirst()
                .flatMap(offered -> shelf.latest(List.of(code)).stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** Everything that was seen in a workshop, the earliest first; without the items. */
    List<StationRecord> of(long workshop) {
        return database.createQuery(
                        "select r from StationRecord r where r.workshopId = :workshop order by r.assessedAt, r.id",
                        StationRecord.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    /** What was seen of one person in a workshop, the earliest first; with the items. */
    List<StationRecord> of(long workshop, long person) {
        return database.createQuery("""
                        select distinct r from StationRecord r left join fetch r.done
                        where r.workshopId = :workshop and r.personId = :person order by r.assessedAt, r.id
                        """, StationRecord.class)
                .setParameter("workshop", workshop)
                .setParameter("person", person)
                .getResultList();
    }

    /** The record that a form made. */
    Optional<StationRecord> of(UUID form) {
        return database.createQuery("select r from StationRecord r where r.formId = :form", StationRecord.class)
                .setParameter("form", form.toString())
                .getResultStream()
                .findFirst();
    }

    /** What was seen at one station of a workshop, the earliest first; with the items. */
    List<StationRecord> at(long workshop, String code) {
        return database.createQuery("""
                        select distinct r from StationRecord r left join fetch r.done
                        where r.workshopId = :workshop and r.code = :code order by r.assessedAt, r.id
                        """, StationRecord.class)
                .setParameter("workshop", workshop)
                .setParameter("code", code)
                .getResultList();
    }

    /**
     * Writes down what somebody saw; when it is a pass, it is evidence from now on.
     *
     * @throws RatedThisTry when she would rate the same try twice
     */
    StationRecord keep(
            WorkshopSummary summary,
            Learner learner,
            PublishedStation station,
            PersonSummary assessor,
            Assessment seen,
            Instant now) {
        long workshop = summary.workshop().id();
        List<StationRecord> before = of(workshop, learner.personId());
        Tries tries = new Tries(before.stream()
                .filter(record -> record.code().equals(station.station().code()))
                .toList());
        StationRecord record = new StationRecord(
                workshop,
                station,
                learner.personId(),
                assessor,
                seen,
                tries.numberFor(assessor.id(), seen.sameTry()),
                now);
        database.persist(record);
        database.flush();
        if (record.counts()) {
            evidence.vouch(
                    learner.personId(),
                    new Showing(
                            station.station().competencies(),
                            EvidenceKind.STATION,
                            LocalDate.ofInstant(record.assessedAt(), summary.zone()),
                            record.code(),
                            summary.workshop().runId()),
                    new Voucher(record.formId(), record.assessorName(), record.assessorProfession()));
        }
        assessed.fire(new StationAssessed(
                learner.personId(),
                learner.registration(),
                summary.workshop().slug(),
                summary.workshop().title(),
                before.isEmpty()));
        return record;
    }

    /** A record was wrong: what followed from it is taken back, and its learner hears of it. */
    void withdraw(WorkshopSummary summary, Learner learner, StationRecord record, long by, String why, Instant now) {
        record.withdraw(by, why, now);
        evidence.withdraw(record.personId(), record.formId(), record.withdrawnBecause());
        recordWithdrawn.fire(new StationRecordWithdrawn(
                learner.personId(),
                learner.registration(),
                summary.workshop().title(),
                shelf.in(record.packVersionId(), record.code()).station().title(),
                record.withdrawnBecause()));
    }

    /** A record as it is shown. */
    SeenRecord shown(StationRecord record) {
        SkillsStation station = shelf.in(record.packVersionId(), record.code()).station();
        return new SeenRecord(
                record.id(),
                station,
                record.tryNumber(),
                record.assessedAt(),
                record.assessorName(),
                record.assessorProfession(),
                record.passed(),
                station.did(record.done()),
                station.missing(record.done()),
                record.remark(),
                record.withdrawnAt(),
                record.withdrawnBecause());
    }
}
