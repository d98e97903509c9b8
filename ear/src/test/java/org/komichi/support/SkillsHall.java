package org.komichi.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komichi.competency.Competencies;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.skills.Assessment;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.SkillsDesk;
import org.komichi.skills.StationAgreement;
import org.komichi.skills.StationAgreements;
import org.komichi.skills.StationPlanning;
import org.komichi.skills.StationRounds;

/** A workshop with the station SK-5, as its instructors use it: three critical items and one that is not. */
@ApplicationScoped
public class SkillsHall {
    /** The station, which is evidence of C5. */
    public static final String STATION = "SK-5";

    /** All that must be done. */
    public static final List<String> CRITICAL = List.of("asepsis", "clamp", "fever");

    @PersistenceContext(unitName = "komichi")
    EntityManager database;

    @EJB(lookup = "java:app/komichi-ejb/StationPlanning!org.komichi.skills.StationPlanning")
    StationPlanning planning;

    @EJB(lookup = "java:app/komichi-ejb/SkillsDesk!org.komichi.skills.SkillsDesk")
    SkillsDesk desk;

    @EJB(lookup = "java:app/komichi-ejb/StationRounds!org.komichi.skills.StationRounds")
    StationRounds rounds;

    @EJB(lookup = "java:app/komichi-ejb/StationAgreements!org.komichi.skills.StationAgreements")
    StationAgreements agreements;

    @EJB(lookup = "java:app/komichi-ejb/Competencies!org.komichi.competency.Competencies")
    Competencies competencies;

    @Inject
    House house;

    /** The organizer offers the station. */
    public void opens(String slug, long organizer) throws Exception {
        Acting.as(organizer, House.ORGANIZER, () -> {
            planning.offer(slug, Map.of(STATION, List.<Long>of()), null);
            return null;
        });
    }

    /** Somebody becomes an instructor of the workshop's run. */
    public void admits(String slug, long person) throws Exception {
        long run = house.count("select run_id from workshop where slug = ?1", slug);
        house.kept(() -> {
            database.persist(RoleGrant.inRun(person, Role.INSTRUCTOR, run, Instant.now()));
            return null;
        });
    }

    /** A new instructor of the workshop's run. */
    public long instructor(String slug) throws Exception {
        long person = house.doctor();
        admits(slug, person);
        return person;
    }

    /** What one sees who opens the learner's sheet. */
    public SkillsDesk.Sheet sheet(String slug, long by, String registration) throws Exception {
        return Acting.as(by, House.LEARNER, () -> desk.sheet(slug, STATION, registration));
    }

    /** A form that is opened and filled now. */
    public Assessment form(String slug, long by, String registration, List<String> done) throws Exception {
        SkillsDesk.Sheet sheet = sheet(slug, by, registration);
        return new Assessment(
                UUID.randomUUID(),
                sheet.station().pack().versionId(),
                sheet.records().size(),
                done,
                "手順を声に出せました。");
    }

    /** Hands a form in. */
    public SeenRecord handsIn(String slug, long by, String registration, Assessment form) throws Exception {
        return Acting.as(by, House.LEARNER, () -> desk.assess(slug, STATION, registration, form));
    }

    /** Opens, fills and hands in. */
    public SeenRecord looks(String slug, long by, String registration, List<String> done) throws Exception {
        return handsIn(slug, by, registration, form(slug, by, registration, done));
    }

    /** What a tablet takes along. */
    public StationRounds.Round round(String slug, long by) throws Exception {
        return Acting.as(by, House.LEARNER, () -> rounds.round(slug, STATION));
    }

    /** A tablet hands a sheet in for who is signed in. */
    public SeenRecord sends(String slug, long by, String registration, Assessment sheet, long filledBy)
            throws Exception {
        return Acting.as(by, House.LEARNER, () -> rounds.handIn(slug, STATION, registration, sheet, filledBy, false));
    }

    /** How far instructors agree. */
    public StationAgreement agreement(String slug, long by) throws Exception {
        return Acting.as(by, House.LEARNER, () -> agreements.of(slug, STATION)).agreement();
    }

    /** Takes a record back. */
    public void withdraws(String slug, long by, String registration, SeenRecord record, String why) throws Exception {
        Acting.as(by, House.LEARNER, () -> {
            desk.withdraw(slug, STATION, registration, record.id(), why);
            return null;
        });
    }

    /** The level that follows from somebody's evidence now. */
    public int level(long learner) throws Exception {
        return Acting.as(learner, House.LEARNER, () -> competencies.mine()).outcomes().stream()
                .filter(outcome -> outcome.code().equals("C5"))
                .findFirst()
                .orElseThrow()
                .level();
    }
}
