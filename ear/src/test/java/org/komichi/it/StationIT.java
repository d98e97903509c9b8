package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.station.Candidate;
import org.komichi.station.ConditionsNotMet;
import org.komichi.station.MyNomination;
import org.komichi.station.ReserveMovesUp;
import org.komichi.station.StationApplications;
import org.komichi.station.StationBook;
import org.komichi.station.TakenOnAlready;
import org.komichi.station.WorksElsewhere;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.Workshops;

/** A station applies for its people in the real server: the ranking, the limit, invitations, and who may see and undo what. */
@ExtendWith(ArquillianExtension.class)
class StationIT {
    private static final Set<String> MANAGER = Set.of(Role.Name.LEARNER, Role.Name.MANAGER);
    private static final Candidate[] NONE = {};

    @EJB(lookup = "java:app/komichi-ejb/StationApplications!org.komichi.station.StationApplications")
    StationApplications applications;

    @EJB(lookup = "java:app/komichi-ejb/StationBook!org.komichi.station.StationBook")
    StationBook book;

    @EJB(lookup = "java:app/komichi-ejb/MyNomination!org.komichi.station.MyNomination")
    MyNomination mine;

    @EJB(lookup = "java:app/komichi-ejb/ReserveMovesUp!org.komichi.station.ReserveMovesUp")
    ReserveMovesUp reserve;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/Workshops!org.komichi.workshop.Workshops")
    Workshops workshops;

    @Inject
    House house;

    @Resource
    jakarta.enterprise.concurrent.ManagedExecutorService executor;

    private record Station(long id, long manager) {}

    @Test
    void the_first_of_the_ranking_are_seated_and_the_next_moves_up_when_one_gives_back() throws Exception {
        String workshop = announced(10, Eligibility.EVERYBODY);
        Station station = station();
        long first = nurse(station);
        long second = nurse(station);
        String invited = House.address();
        assertTrue(apply(workshop, station, false, typed(invited), chosen(second), chosen(first))
                .done());
        List<StationBook.Line> lines = lines(station);
        assertEquals(RegistrationStatus.CONFIRMED, lines.get(0).seat().status(), "the invited one came first");
        assertEquals(RegistrationStatus.CONFIRMED, lines.get(1).seat().status());
        assertEquals(second, lines.get(1).person().id());
        assertEquals(1, lines.get(2).reserve());
        assertEquals(0, confirmations(first));
        assertEquals(
                1,
                house.count(
                        "select count(*) from person where email = ?1 and status = 'INVITED' and organisation_id = ?2",
                        invited,
                        station.id()));
        assertEquals(
                2,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1",
                        lines.get(0).person().id()),
                "an invitation, and that she has a seat");

        Acting.as(second, House.LEARNER, () -> {
            String code = registration.mine().getFirst().registered().code();
            registration.cancel(code);
            return null;
        });
        Acting.as(0, House.SYSTEM, () -> {
            reserve.moveUp();
            return null;
        });
        lines = lines(station);
        assertEquals(RegistrationStatus.CANCELLED, lines.get(1).seat().status());
        assertFalse(lines.get(1).withdrawable(), "what she ended herself nobody begins anew");
        assertNull(lines.get(2).reserve());
        assertEquals(RegistrationStatus.CONFIRMED, lines.get(2).seat().status());
        assertEquals(1, confirmations(first), "who moves up hears of her seat as everybody does");
    }

    @Test
    void ten_clicks_are_one_application_and_one_invitation() throws Exception {
        String workshop = announced(10, Eligibility.EVERYBODY);
        Station station = station();
        long nurse = nurse(station);
        String invited = House.address();
        List<Future<StationApplications.Applied>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(executor.submit(() -> apply(workshop, station, false, chosen(nurse), typed(invited))));
        }
        for (Future<StationApplications.Applied> click : clicks) {
            assertTrue(click.get().done());
        }
        assertEquals(2, lines(station).size());
        assertEquals(1, house.count("select count(*) from person where email = ?1", invited));
        assertEquals(2, house.count("""
                select count(*) from workshop_registration r join workshop w on w.id = r.workshop_id where w.slug = ?1
                """, workshop));
    }

    @Test
    void with_a_refused_line_nothing_is_done_unless_she_says_so() throws Exception {
        String workshop = announced(
                10,
                new Eligibility(
                        Eligibility.Mode.ALL,
                        List.of(new Eligibility.Clause(Eligibility.About.PROFESSION, List.of("P05_VN")))));
        Station station = station();
        Station others = station();
        long elsewhere = nurse(others);
        long doctor = nurse(station);
        house.change("update person set profession = 'P01_DOC' where id = ?1", doctor);
        long nurse = nurse(station);
        var applied = apply(workshop, station, false, chosen(elsewhere), chosen(doctor), chosen(nurse));
        assertFalse(applied.done());
        assertInstanceOf(WorksElsewhere.class, applied.refused().get(0).refusal());
        assertInstanceOf(ConditionsNotMet.class, applied.refused().get(1).refusal());
        assertEquals(0, house.count("select count(*) from station_nomination where station_id = ?1", station.id()));
        assertTrue(apply(workshop, station, true, chosen(elsewhere), chosen(doctor), chosen(nurse))
                .done());
        assertEquals(
                List.of(nurse),
                lines(station).stream().map(line -> line.person().id()).toList());
    }

    @Test
    void the_manager_takes_back_until_the_nurse_has_taken_it_on() throws Exception {
        String workshop = announced(10, Eligibility.EVERYBODY);
        Station station = station();
        long hers = nurse(station);
        long open = nurse(station);
        long next = nurse(station);
        apply(workshop, station, false, chosen(hers), chosen(open), chosen(next));
        Acting.as(hers, House.LEARNER, () -> {
            mine.takeOn(workshops.get(workshop).workshop());
            return null;
        });
        assertThrows(TakenOnAlready.class, () -> withdraw(workshop, station, hers));
        withdraw(workshop, station, open);
        withdraw(workshop, station, open);
        List<StationBook.Line> lines = lines(station);
        assertEquals(
                List.of(hers, next),
                lines.stream().map(line -> line.person().id()).toList());
        assertEquals(RegistrationStatus.CONFIRMED, lines.get(1).seat().status(), "the reserve moved up at once");
    }

    @Test
    void another_stations_manager_sees_and_changes_nothing() throws Exception {
        String workshop = announced(10, Eligibility.EVERYBODY);
        Station station = station();
        long nurse = nurse(station);
        apply(workshop, station, false, chosen(nurse));
        long stranger = station().manager();
        assertThrows(NotFound.class, () -> Acting.as(stranger, MANAGER, () -> book.of(station.id())));
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, MANAGER, () -> applications.examine(workshop, station.id(), List.of(NONE))));
        assertThrows(NotFound.class, () -> withdraw(workshop, new Station(station.id(), stranger), nurse));
        assertEquals(1, lines(station).size());
    }

    private StationApplications.Applied apply(
            String workshop, Station station, boolean withoutRefused, Candidate... candidates) throws Exception {
        return Acting.as(
                station.manager(),
                MANAGER,
                () -> applications.apply(workshop, station.id(), List.of(candidates), withoutRefused));
    }

    private void withdraw(String workshop, Station station, long person) throws Exception {
        Acting.as(station.manager(), MANAGER, () -> {
            applications.withdraw(workshop, station.id(), person);
            return null;
        });
    }

    private List<StationBook.Line> lines(Station station) throws Exception {
        return Acting.as(station.manager(), MANAGER, () -> book.of(station.id()))
                .getFirst()
                .lines();
    }

    private static Candidate chosen(long person) {
        return Candidate.chosen(person);
    }

    private static Candidate typed(String email) {
        return new Candidate(1, null, email, "架空 みお", "かくう みお", null);
    }

    private Station station() throws Exception {
        long id = house.team();
        house.change("update organisation set kind = 'STATION' where id = ?1", id);
        return new Station(id, house.managerOf(id));
    }

    private long nurse(Station station) throws Exception {
        long nurse = house.doctor();
        house.change(
                "update person set profession = 'P05_VN', organisation_id = ?1 where id = ?2", station.id(), nurse);
        return nurse;
    }

    private String announced(int seats, Eligibility eligibility) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "s-" + UUID.randomUUID();
        Bilingual title = new Bilingual("架空の研修会", null);
        Instant starts = Instant.now().plus(Duration.ofDays(20));
        Acting.as(
                organizer,
                House.ORGANIZER,
                () -> editing.announce(
                        new Run(
                                slug,
                                Run.SubjectKind.WORKSHOP,
                                slug,
                                title,
                                team,
                                ZoneId.of("Asia/Tokyo"),
                                LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(20),
                                LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(21),
                                Run.Joining.BY_ORGANIZER,
                                Instant.now()),
                        new WorkshopPlan(
                                title,
                                title,
                                Workshop.Format.ONSITE,
                                new Venue(null, null, null, null),
                                List.of(new WorkshopPlan.Session(
                                        title, starts, starts.plus(Duration.ofHours(2)), true)),
                                seats,
                                List.of(),
                                2,
                                null,
                                Instant.now().minusSeconds(60),
                                starts,
                                starts,
                                1,
                                eligibility),
                        true));
        return slug;
    }

    private long confirmations(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'workshop-confirmed'", person);
    }
}
