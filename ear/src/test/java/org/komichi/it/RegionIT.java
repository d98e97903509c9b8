package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.readiness.Answer;
import org.komichi.readiness.Child;
import org.komichi.readiness.Readiness;
import org.komichi.region.CohortLearning;
import org.komichi.region.CohortLevels;
import org.komichi.region.LevelLooks;
import org.komichi.region.Region;
import org.komichi.region.RegionalCare;
import org.komichi.region.SeenBy;
import org.komichi.region.StationCompetencies;
import org.komichi.region.StationMatrix;
import org.komichi.region.Told;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** Levels of other people in the real server: shown by consent only, gone at once when it is withdrawn, counted without giving anybody away. */
@ExtendWith(ArquillianExtension.class)
class RegionIT {
    private static final Set<String> MANAGER = Set.of(Role.Name.LEARNER, Role.Name.MANAGER);
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
    /** 鳥取県若桜町: nobody else of the tests works there. */
    private static final String PREFECTURE = "31";

    private static final String TOWN = "313254";

    @EJB(lookup = "java:app/komichi-ejb/StationCompetencies!org.komichi.region.StationCompetencies")
    StationCompetencies station;

    @EJB(lookup = "java:app/komichi-ejb/RegionalCare!org.komichi.region.RegionalCare")
    RegionalCare regional;

    @EJB(lookup = "java:app/komichi-ejb/CohortLevels!org.komichi.region.CohortLevels")
    CohortLevels cohort;

    @EJB(lookup = "java:app/komichi-ejb/LevelLooks!org.komichi.region.LevelLooks")
    LevelLooks looks;

    @EJB(lookup = "java:app/komichi-ejb/Readiness!org.komichi.readiness.Readiness")
    Readiness readiness;

    @EJB(lookup = "java:app/komichi-ejb/Consents!org.komichi.identity.Consents")
    Consents consents;

    @EJB(lookup = "java:app/komichi-ejb/EvidenceLog!org.komichi.competency.EvidenceLog")
    EvidenceLog evidence;

    @Inject
    House house;

    @Test
    void a_manager_sees_the_levels_of_those_who_agreed_as_long_as_they_do() throws Exception {
        long id = house.team();
        long manager = house.managerOf(id);
        long shown = nurse(id);
        long hidden = nurse(id);
        for (long nurse : List.of(shown, hidden)) {
            showed(nurse, EvidenceKind.STATION, "B3");
        }
        assertEquals(List.of(), people(matrix(manager, id)));
        decide(shown, ConsentPurpose.STATION, true);
        StationMatrix matrix = matrix(manager, id);
        assertEquals(List.of(shown), people(matrix));
        assertEquals(1, matrix.others());
        assertEquals(3, matrix.rows().getFirst().held("B3").level());
        assertEquals(1, matrix.fallingBy(YESTERDAY.plusMonths(25)).size(), "level 3 of a procedure runs out");
        assertTrue(matrix.gaps().stream().anyMatch(gap -> gap.outcome().code().equals("B3")), "the target is 4");
        assertTrue(house.count(
                        "select count(*) from audit_entry where action = 'station-levels-seen' and actor_id = ?1",
                        manager)
                >= 2);

        assertEquals(
                List.of(new SeenBy(YESTERDAY.plusDays(1), Role.MANAGER, "架空の研究会")),
                seen(shown),
                "several looks of a day are told as one");
        assertEquals(List.of(), seen(hidden), "who is only counted was not seen");

        long other = house.managerOf(house.team());
        assertThrows(NotFound.class, () -> matrix(other, id));
        decide(shown, ConsentPurpose.STATION, false);
        assertEquals(List.of(), people(matrix(manager, id)));
        decide(shown, ConsentPurpose.STATION, true);
        house.change("update person set organisation_id = null where id = ?1", shown);
        assertEquals(List.of(), people(matrix(manager, id)), "who left is not hers to see any more");
    }

    @Test
    void a_region_is_counted_in_fives_and_names_only_who_agreed_to_teach() throws Exception {
        long organizer = house.organizerOf(house.team());
        List<Long> doctors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long doctor = house.doctor();
            house.change(
                    "update person set prefecture = ?1, municipality = ?2 where id = ?3", PREFECTURE, TOWN, doctor);
            showed(doctor, EvidenceKind.STATION, "C2");
            doctors.add(doctor);
        }
        for (long doctor : doctors.subList(0, 4)) {
            decide(doctor, ConsentPurpose.REGION, true);
        }
        assertEquals(Told.FEW, town(organizer).at(3), "four and nobody look the same");
        decide(doctors.get(4), ConsentPurpose.REGION, true);
        assertEquals(new Told(5), town(organizer).at(3));
        assertEquals(Told.FEW, town(organizer).at(4));
        decide(doctors.getFirst(), ConsentPurpose.REGION, false);
        assertEquals(Told.FEW, town(organizer).at(3));

        long teacher = doctors.get(1);
        entrusted(teacher);
        assertEquals(List.of(), region(organizer).teachers());
        decide(teacher, ConsentPurpose.TEACH, true);
        assertEquals(List.of("C2"), region(organizer).teachers().getFirst().outcomes());
        assertEquals(
                List.of(Role.ORGANIZER), seen(teacher).stream().map(SeenBy::as).toList());
        assertEquals(List.of(), seen(doctors.get(2)), "numbers are not her");
        decide(teacher, ConsentPurpose.TEACH, false);
        assertEquals(List.of(), region(organizer).teachers());
        assertThrows(NotFound.class, () -> Acting.as(organizer, House.ORGANIZER, () -> regional.of("99", "C2", 3, "")));
        assertThrows(NotFound.class, () -> Acting.as(organizer, House.ORGANIZER, () -> regional.of("31", "?", 3, "")));
    }

    @Test
    void a_cohort_is_told_to_its_own_team_and_not_when_it_is_small() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.openRun("hd", team, 30);
        for (int i = 0; i < CohortLearning.FEWEST; i++) {
            assertFalse(learning(organizer, run).told());
            long doctor = house.doctor();
            house.admit(run, doctor);
            if (i < 5) {
                Acting.as(0, House.SYSTEM, () -> {
                    evidence.record(
                            doctor,
                            List.of("A1"),
                            EvidenceKind.QUIZ,
                            run.startsOn().minusDays(9),
                            "HD-1",
                            null);
                    evidence.record(doctor, List.of("C2"), EvidenceKind.STATION, run.startsOn(), "SK-4", null);
                    return null;
                });
            }
        }
        CohortLearning told = learning(organizer, run);
        CohortLearning.Row before = row(told, "A1");
        assertEquals(new Told(5), before.before().getFirst());
        CohortLearning.Row tubes = row(told, "C2");
        assertEquals(Told.FEW, tubes.before().getFirst());
        assertEquals(new Told(5), tubes.after().get(2));
        assertEquals(new Told(5), tubes.lacking(), "all miss level 4; that it is all of them is not told");
        assertEquals(new Told(5), tubes.missing().get(3));
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> learning(stranger, run));
    }

    @Test
    void what_a_child_asks_for_stands_beside_what_somebody_has_and_a_visitor_sees_the_needs() throws Exception {
        long doctor = house.doctor();
        showed(doctor, EvidenceKind.STATION, "E1");
        Child child = Child.of("PRESCHOOL", List.of("TRACHEOSTOMY_TUBE"), List.of());
        Answer hers =
                Acting.as(doctor, House.LEARNER, () -> readiness.about(child)).orElseThrow();
        assertTrue(hers.measured());
        assertTrue(line(hers, "E1").met());
        assertFalse(line(hers, "B3").met());
        assertFalse(line(hers, "B3").steps().isEmpty(), "a module teaches it");
        Answer visitors = Acting.asNobody(() -> readiness.about(child)).orElseThrow();
        assertFalse(visitors.measured());
        assertEquals(0, visitors.met());
        assertEquals(hers.lines().size(), visitors.lines().size());
    }

    private long nurse(long at) throws Exception {
        long nurse = house.doctor();
        house.change("update person set profession = 'P05_VN', organisation_id = ?1 where id = ?2", at, nurse);
        return nurse;
    }

    private void showed(long person, EvidenceKind kind, String outcome) throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            evidence.record(person, List.of(outcome), kind, YESTERDAY, "SK-1", null);
            return null;
        });
    }

    private void entrusted(long person) throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            String entry = "entry-" + person;
            evidence.vouch(
                    person,
                    new Showing(List.of("C2"), EvidenceKind.ENTRUSTMENT, YESTERDAY, "EPA-2", null),
                    new Voucher(entry, "架空　指導", "P01_DOC"));
            evidence.confirm(person, entry);
            return null;
        });
    }

    private List<SeenBy> seen(long person) throws Exception {
        return Acting.as(person, House.LEARNER, () -> looks.mineSince(YESTERDAY));
    }

    private void decide(long person, ConsentPurpose purpose, boolean given) throws Exception {
        Acting.as(person, House.LEARNER, () -> {
            consents.decide(purpose, given);
            return null;
        });
    }

    private StationMatrix matrix(long manager, long id) throws Exception {
        return Acting.as(manager, MANAGER, () -> station.of(id));
    }

    private static List<Long> people(StationMatrix matrix) {
        return matrix.rows().stream()
                .map(StationMatrix.Row::person)
                .map(PersonSummary::id)
                .toList();
    }

    private Region region(long organizer) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, () -> regional.of(PREFECTURE, "C2", 3, ""));
    }

    private Region.Area town(long organizer) throws Exception {
        return region(organizer).areas().stream()
                .filter(area -> area.place().code().equals(TOWN))
                .findFirst()
                .orElseThrow();
    }

    private CohortLearning learning(long organizer, Run run) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, () -> cohort.of(run.slug()));
    }

    private static CohortLearning.Row row(CohortLearning learning, String outcome) {
        return learning.rows().stream()
                .filter(row -> row.outcome().code().equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    private static Answer.Line line(Answer answer, String outcome) {
        return answer.lines().stream()
                .filter(line -> line.outcome().equals(outcome))
                .findFirst()
                .orElseThrow();
    }
}
