package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.attendance.AttendanceDesk;
import org.komichi.attendance.Door;
import org.komichi.attendance.DoorSheet;
import org.komichi.attendance.NoAccountWithThatAddress;
import org.komichi.attendance.ReasonNeeded;
import org.komichi.attendance.Scan;
import org.komichi.attendance.Scan.Outcome;
import org.komichi.attendance.Scan.What;
import org.komichi.attendance.Settling;
import org.komichi.attendance.Tickets;
import org.komichi.attendance.UnitRosters;
import org.komichi.attendance.WalkIn;
import org.komichi.credential.CertificateState;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.CertificateText;
import org.komichi.credential.Certificates;
import org.komichi.identity.EmailAddress;
import org.komichi.makeup.MakeUpOffer;
import org.komichi.makeup.MakeUps;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.skills.AssessedMeanwhile;
import org.komichi.skills.Assessment;
import org.komichi.skills.FilledByAnother;
import org.komichi.skills.InstructorNeeded;
import org.komichi.skills.LearnerLeft;
import org.komichi.skills.MySkills;
import org.komichi.skills.RatedThisTry;
import org.komichi.skills.RemarkPointsToPatient;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.SkillsMatrix;
import org.komichi.skills.SkillsOfAPerson;
import org.komichi.skills.StationAgreement;
import org.komichi.skills.StationClosed;
import org.komichi.skills.StationHasRecords;
import org.komichi.skills.StationPlanning;
import org.komichi.skills.StationRounds;
import org.komichi.skills.StationState;
import org.komichi.skills.StationsNotOpenYet;
import org.komichi.skills.WithdrawalReasonNeeded;
import org.komichi.skills.WithdrawnAlready;
import org.komichi.skills.YourOwnStation;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.SkillsHall;
import org.komichi.survey.OpenQuestionnaire;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.NoPlaceForMakeUp;
import org.komichi.workshop.NoSeatFree;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SessionPlacesTaken;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopQuestionnaires;
import org.komichi.workshop.WorkshopRegistration;

/** The door in the real server: nobody is there twice, whoever scans how often, and what follows is told once. */
@ExtendWith(ArquillianExtension.class)
class AttendanceIT {
    private static final String MINE =
            " from attendance a join workshop w on w.id = a.workshop_id where w.slug = ?1 and a.entered_at is not null";

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/Door!org.komichi.attendance.Door")
    Door door;

    @EJB(lookup = "java:app/komichi-ejb/Tickets!org.komichi.attendance.Tickets")
    Tickets tickets;

    @EJB(lookup = "java:app/komichi-ejb/AttendanceDesk!org.komichi.attendance.AttendanceDesk")
    AttendanceDesk desk;

    @EJB(lookup = "java:app/komichi-ejb/Settling!org.komichi.attendance.Settling")
    Settling settling;

    @EJB(lookup = "java:app/komichi-ejb/Certificates!org.komichi.credential.Certificates")
    Certificates certificates;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopQuestionnaires!org.komichi.workshop.WorkshopQuestionnaires")
    WorkshopQuestionnaires questionnaires;

    @EJB(lookup = "java:app/komichi-ejb/Waves!org.komichi.survey.Waves")
    Waves waves;

    @EJB(lookup = "java:app/komichi-ejb/SurveyAnswering!org.komichi.survey.SurveyAnswering")
    SurveyAnswering surveys;

    @EJB(lookup = "java:app/komichi-ejb/UnitRosters!org.komichi.attendance.UnitRosters")
    UnitRosters rosters;

    @EJB(lookup = "java:app/komichi-ejb/MySkills!org.komichi.skills.MySkills")
    MySkills mySkills;

    @EJB(lookup = "java:app/komichi-ejb/SkillsMatrix!org.komichi.skills.SkillsMatrix")
    SkillsMatrix matrix;

    @EJB(lookup = "java:app/komichi-ejb/MakeUps!org.komichi.makeup.MakeUps")
    MakeUps makeUps;

    @Inject
    House house;

    @Inject
    SkillsHall hall;

    @EJB(lookup = "java:app/komichi-ejb/StationPlanning!org.komichi.skills.StationPlanning")
    StationPlanning planning;

    @Inject
    SkillsOfAPerson skills;

    @Resource
    ManagedExecutorService executor;

    @Test
    void a_ticket_scanned_twice_lets_in_once_and_says_since_when() throws Exception {
        Today today = today(3);
        String ticket = today.ticketOf(today.guest());
        Instant came = now().minusSeconds(600);
        assertEquals(Outcome.OK, today.scans(ticket, came, What.ENTER).outcome());
        Scan.Answer again = today.scans(ticket, now(), What.ENTER);
        assertEquals(Outcome.ALREADY, again.outcome());
        assertEquals(came, again.since());
        assertEquals(1, house.count("select count(*)" + MINE, today.slug()));
    }

    @Test
    void ten_phones_that_scan_one_ticket_at_once_let_in_once() throws Exception {
        Today today = today(3);
        String ticket = today.ticketOf(today.guest());
        Instant at = now();
        List<Future<Outcome>> phones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            phones.add(executor.submit(() -> today.scans(ticket, at, What.ENTER).outcome()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> phone : phones) {
            outcomes.add(phone.get());
        }
        assertEquals(1, outcomes.stream().filter(Outcome.OK::equals).count());
        assertEquals(9, outcomes.stream().filter(Outcome.ALREADY::equals).count());
        assertEquals(1, house.count("select count(*)" + MINE, today.slug()));
    }

    @Test
    void a_ticket_of_another_workshop_no_ticket_and_a_place_in_line_open_no_door() throws Exception {
        Today today = today(1);
        Today other = today(1);
        String ticket = other.ticketOf(other.guest());
        assertEquals(Outcome.OTHER_EVENT, today.scans(ticket, now(), What.ENTER).outcome());
        assertEquals(
                Outcome.UNKNOWN,
                today.scans("0000-0000-0000", now(), What.ENTER).outcome());
        Guest seated = today.guest();
        Guest waiting = today.guest();
        assertEquals(RegistrationStatus.WAITLISTED, waiting.registered().status());
        assertEquals(
                Outcome.NOT_CONFIRMED,
                today.take(List.of(new Scan(id(), today.session(), null, waiting.code(), now(), What.ENTER)))
                        .getFirst()
                        .outcome());
        assertThrows(NotFound.class, () -> today.ticketOf(waiting));
        String own = today.ticketOf(seated);
        Acting.as(seated.person(), House.LEARNER, () -> {
            registration.cancel(seated.code());
            return null;
        });
        assertEquals(Outcome.NOT_CONFIRMED, today.scans(own, now(), What.ENTER).outcome(), "the seat was given back");
        assertEquals(
                Outcome.OTHER_DAY,
                other.scans(ticket, now().minus(Duration.ofDays(1)), What.ENTER).outcome());
    }

    @Test
    void what_a_phone_noted_without_a_network_keeps_its_times_and_may_be_sent_twice() throws Exception {
        Today today = today(3);
        Guest first = today.guest();
        Guest second = today.guest();
        Instant came = now().minusSeconds(1800);
        Instant left = now().minusSeconds(60);
        List<Scan> noted = List.of(
                new Scan(id(), today.session(), today.ticketOf(first), null, came, What.ENTER),
                new Scan(id(), today.session(), null, second.code(), came.plusSeconds(5), What.ENTER),
                new Scan(id(), today.session(), null, second.code(), left, What.LEAVE));
        Future<List<Scan.Answer>> one = executor.submit(() -> today.take(noted));
        Future<List<Scan.Answer>> other = executor.submit(() -> today.take(noted));
        for (Scan.Answer answer : concat(one.get(), other.get(), today.take(noted))) {
            assertEquals(Outcome.OK, answer.outcome());
        }
        assertEquals(
                3,
                house.count(
                        "select count(*) from attendance_step s join workshop w on w.id = s.workshop_id where w.slug = ?1",
                        today.slug()));
        AttendanceDesk.Entry entry = today.line(second).entries().get(today.session());
        assertEquals(came.plusSeconds(5), entry.entered());
        assertEquals(left, entry.left());
        assertNull(today.line(first).entries().get(today.session()).left());
    }

    @Test
    void of_two_phones_the_earlier_entry_counts_and_a_mistake_is_taken_back() throws Exception {
        Today today = today(3);
        Guest guest = today.guest();
        String ticket = today.ticketOf(guest);
        Instant early = now().minusSeconds(900);
        today.scans(ticket, now().minusSeconds(100), What.ENTER);
        today.scans(ticket, early, What.ENTER);
        assertEquals(early, today.line(guest).entries().get(today.session()).entered());
        assertEquals(Outcome.OK, today.scans(ticket, now(), What.UNDO).outcome());
        assertTrue(today.line(guest).entries().isEmpty());
        assertEquals(Outcome.NOT_HERE, today.scans(ticket, now(), What.LEAVE).outcome());
        assertEquals(3, today.steps(guest).size());
    }

    @Test
    void who_comes_without_a_seat_gets_one_when_it_is_free() throws Exception {
        Today today = today(1);
        long walkIn = house.doctor();
        String id = id();
        assertEquals(Outcome.OK, today.walksIn(id, walkIn).outcome());
        assertEquals(Outcome.OK, today.walksIn(id, walkIn).outcome());
        assertEquals(1, house.count("select count(*)" + MINE, today.slug()));
        long late = house.doctor();
        assertThrows(NoSeatFree.class, () -> today.walksIn(id(), late));
        assertEquals(
                0,
                house.count("select count(*) from workshop_registration where person_id = ?1", late),
                "a refusal leaves no registration behind");
        assertThrows(
                NoAccountWithThatAddress.class,
                () -> Acting.as(
                        today.organizer(),
                        House.ORGANIZER,
                        () -> door.walkIn(
                                today.slug(),
                                new WalkIn(
                                        id(), today.session(), null, null, new EmailAddress(House.address()), now()))));
    }

    @Test
    void other_teams_and_learners_find_no_door() throws Exception {
        Today today = today(1);
        Guest guest = today.guest();
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> door.sheet(today.slug())));
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> door.count(today.slug())));
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> desk.table(today.slug())));
        assertThrows(
                NotFound.class,
                () -> Acting.as(guest.person(), House.LEARNER, () -> door.take(today.slug(), List.of())));
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.LEARNER, () -> tickets.mine(guest.code())));
    }

    @Test
    void a_passed_station_is_level_three_as_long_as_one_record_of_it_stands() throws Exception {
        Today today = today(3);
        Guest guest = today.guest();
        hall.opens(today.slug(), today.organizer());
        long instructor = hall.instructor(today.slug());
        SeenRecord failed = hall.looks(today.slug(), instructor, guest.code(), List.of("asepsis", "clamp", "blocked"));
        assertFalse(failed.passed());
        assertEquals("fever", failed.missing().getFirst().id());
        assertEquals(0, hall.level(guest.person()), "two of three critical items show nothing");
        SeenRecord passed = hall.looks(today.slug(), instructor, guest.code(), SkillsHall.CRITICAL);
        assertEquals(3, hall.level(guest.person()));
        SeenRecord again = hall.looks(today.slug(), instructor, guest.code(), SkillsHall.CRITICAL);
        assertThrows(
                WithdrawalReasonNeeded.class,
                () -> hall.withdraws(today.slug(), instructor, guest.code(), passed, " "));
        hall.withdraws(today.slug(), instructor, guest.code(), passed, "別の方の記録でした。");
        assertEquals(3, hall.level(guest.person()), "the other record still stands");
        hall.withdraws(today.slug(), today.organizer(), guest.code(), again, "別の方の記録でした。");
        assertEquals(0, hall.level(guest.person()));
        assertThrows(
                WithdrawnAlready.class, () -> hall.withdraws(today.slug(), instructor, guest.code(), again, "もう一度"));
        MySkills.Standing mine = Acting.as(guest.person(), House.LEARNER, () -> mySkills.of(guest.code()))
                .stations()
                .getFirst();
        assertEquals(StationState.AGAIN, mine.state());
        assertEquals(3, mine.records().size(), "no record is ever lost");
        assertEquals(1, letters(guest, "skills-results"), "one letter for the day");
        assertEquals(2, letters(guest, "skills-record-withdrawn"));
        assertThrows(
                NotFound.class,
                () -> Acting.as(today.guest().person(), House.LEARNER, () -> mySkills.of(guest.code())));
    }

    @Test
    void a_form_handed_in_ten_times_at_once_is_one_record_and_one_that_did_not_see_it_is_refused() throws Exception {
        Today today = today(3);
        Guest guest = today.guest();
        hall.opens(today.slug(), today.organizer());
        long instructor = hall.instructor(today.slug());
        Assessment form = hall.form(today.slug(), instructor, guest.code(), SkillsHall.CRITICAL);
        Assessment otherTab = hall.form(today.slug(), instructor, guest.code(), List.of());
        List<Future<Long>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(executor.submit(() ->
                    hall.handsIn(today.slug(), instructor, guest.code(), form).id()));
        }
        long record = clicks.getFirst().get();
        for (Future<Long> click : clicks) {
            assertEquals(record, click.get());
        }
        assertThrows(AssessedMeanwhile.class, () -> hall.handsIn(today.slug(), instructor, guest.code(), otherTab));
        assertEquals(1, house.count("select count(*) from skills_record where person_id = ?1", guest.person()));
        assertEquals(1, house.count("select count(*) from evidence where person_id = ?1", guest.person()));
        Guest other = today.guest();
        assertThrows(
                NotFound.class,
                () -> hall.handsIn(today.slug(), instructor, other.code(), form),
                "the form of somebody else");
    }

    @Test
    void a_tablet_hands_in_what_it_filled_without_a_network_once_and_hears_why_a_sheet_comes_back() throws Exception {
        Today today = today(3);
        Guest guest = today.guest();
        Guest leaver = today.guest();
        hall.opens(today.slug(), today.organizer());
        long instructor = hall.instructor(today.slug());
        StationRounds.Round round = hall.round(today.slug(), instructor);
        assertEquals(2, round.lines().size());
        assertTrue(round.comings().isEmpty(), "nobody made groups");
        Instant seenAt = now().minus(Duration.ofMinutes(10));
        Assessment sheet = sheet(round, SkillsHall.CRITICAL, "手順を声に出せました。", false, seenAt);
        assertThrows(
                FilledByAnother.class,
                () -> hall.sends(today.slug(), instructor, guest.code(), sheet, hall.instructor(today.slug())));
        SeenRecord kept = hall.sends(today.slug(), instructor, guest.code(), sheet, instructor);
        assertEquals(
                kept.id(),
                hall.sends(today.slug(), instructor, guest.code(), sheet, instructor)
                        .id());
        assertEquals(seenAt, kept.at(), "when it was seen, not when it arrived");
        Assessment blind = sheet(round, List.of(), null, false, now());
        assertThrows(
                AssessedMeanwhile.class,
                () -> hall.sends(today.slug(), instructor, guest.code(), blind, instructor),
                "the tablet did not know of the first");
        Assessment pointing = sheet(round, List.of(), "山田太郎くんのように", false, now());
        assertThrows(
                RemarkPointsToPatient.class,
                () -> hall.sends(today.slug(), instructor, leaver.code(), pointing, instructor));
        Acting.as(today.organizer(), House.ORGANIZER, () -> {
            registration.cancel(leaver.code());
            return null;
        });
        Assessment late = sheet(round, List.of(), null, false, now());
        assertThrows(LearnerLeft.class, () -> hall.sends(today.slug(), instructor, leaver.code(), late, instructor));
        assertEquals(1, house.count("select count(*) from skills_record where person_id = ?1", guest.person()));
        assertEquals(0, house.count("select count(*) from skills_record where person_id = ?1", leaver.person()));
        Today closed = today(1);
        Guest alone = closed.guest();
        hall.opens(closed.slug(), closed.organizer());
        long waiting = hall.instructor(closed.slug());
        Assessment tooLate = sheet(hall.round(closed.slug(), waiting), List.of(), null, false, now());
        Acting.as(closed.organizer(), House.ORGANIZER, () -> {
            planning.offer(closed.slug(), Map.of(), null);
            return null;
        });
        assertThrows(StationClosed.class, () -> hall.sends(closed.slug(), waiting, alone.code(), tooLate, waiting));
    }

    @Test
    void two_instructors_rate_one_try_and_everybody_at_the_door_sees_where_they_differ() throws Exception {
        Today today = today(2);
        Guest guest = today.guest();
        hall.opens(today.slug(), today.organizer());
        long one = hall.instructor(today.slug());
        long other = hall.instructor(today.slug());
        hall.looks(today.slug(), one, guest.code(), SkillsHall.CRITICAL);
        StationRounds.Round round = hall.round(today.slug(), other);
        assertTrue(round.lines().getFirst().watchedToo());
        SeenRecord second = hall.sends(
                today.slug(), other, guest.code(), sheet(round, List.of("asepsis", "clamp"), null, true, null), other);
        assertEquals(1, second.tryNumber());
        Assessment again = sheet(hall.round(today.slug(), other), List.of(), null, true, null);
        assertThrows(RatedThisTry.class, () -> hall.sends(today.slug(), other, guest.code(), again, other));
        StationAgreement agreement = hall.agreement(today.slug(), today.organizer());
        assertEquals(1, agreement.tries());
        assertEquals(StationAgreement.Measure.COHEN, agreement.measure());
        assertEquals(0.75, agreement.share().orElseThrow(), 1e-9, "three of four items");
        assertThrows(NotFound.class, () -> hall.agreement(today.slug(), guest.person()));
        MySkills.Standing mine = Acting.as(guest.person(), House.LEARNER, () -> mySkills.of(guest.code()))
                .stations()
                .getFirst();
        assertTrue(mine.judgedDifferently());
        assertEquals(StationState.PASSED, mine.state(), "one pass is a pass");
    }

    private static Assessment sheet(
            StationRounds.Round round, List<String> done, String remark, boolean sameTry, Instant seenAt) {
        return new Assessment(
                UUID.randomUUID(),
                round.station().pack().versionId(),
                round.lines().getFirst().records(),
                done,
                remark,
                sameTry,
                seenAt);
    }

    @Test
    void only_instructors_of_the_run_assess_and_nobody_herself() throws Exception {
        Today today = today(1);
        Guest guest = today.guest();
        Guest waiting = today.guest();
        hall.opens(today.slug(), today.organizer());
        long instructor = hall.instructor(today.slug());
        long elsewhere = hall.instructor(today(1).slug());
        Assessment form = hall.form(today.slug(), instructor, guest.code(), SkillsHall.CRITICAL);
        for (long stranger : List.of(elsewhere, guest.person(), house.organizerOf(house.team()))) {
            assertThrows(NotFound.class, () -> hall.sheet(today.slug(), stranger, guest.code()));
            assertThrows(NotFound.class, () -> hall.handsIn(today.slug(), stranger, guest.code(), form));
        }
        assertThrows(
                InstructorNeeded.class,
                () -> hall.handsIn(today.slug(), today.organizer(), guest.code(), form),
                "the organizer looks on");
        assertThrows(
                NotFound.class,
                () -> hall.handsIn(today.slug(), instructor, waiting.code(), form),
                "who has no seat and did not come is not assessed");
        hall.admits(today.slug(), guest.person());
        assertThrows(YourOwnStation.class, () -> hall.handsIn(today.slug(), guest.person(), guest.code(), form));
        assertEquals(0, house.count("select count(*) from skills_record where person_id = ?1", guest.person()));
        assertThrows(
                NotFound.class,
                () -> Acting.as(house.organizerOf(house.team()), House.ORGANIZER, () -> matrix.of(today.slug())));
        Today later = workshop(1, now().plus(Duration.ofHours(9)), now().plus(Duration.ofHours(11)));
        Guest early = later.guest();
        hall.opens(later.slug(), later.organizer());
        assertThrows(
                StationsNotOpenYet.class,
                () -> hall.looks(later.slug(), hall.instructor(later.slug()), early.code(), SkillsHall.CRITICAL));
    }

    @Test
    void a_station_with_records_stays_and_who_leaves_leaves_no_words_behind() throws Exception {
        Today today = today(3);
        Guest guest = today.guest();
        hall.opens(today.slug(), today.organizer());
        hall.looks(today.slug(), hall.instructor(today.slug()), guest.code(), SkillsHall.CRITICAL);
        assertThrows(
                StationHasRecords.class,
                () -> Acting.as(today.organizer(), House.ORGANIZER, () -> {
                    planning.offer(today.slug(), Map.of(), null);
                    return null;
                }));
        SkillsMatrix.Table table = Acting.as(today.organizer(), House.ORGANIZER, () -> matrix.of(today.slug()));
        assertEquals(StationState.PASSED, table.rows().getFirst().states().get(SkillsHall.STATION));
        house.kept(() -> {
            skills.forget(guest.person());
            return null;
        });
        assertEquals(
                1,
                house.count(
                        "select count(*) from skills_record where person_id = ?1 and passed and remark is null",
                        guest.person()));
    }

    @Test
    void completion_is_told_once_whatever_is_corrected_afterwards() throws Exception {
        Today over = workshop(3, now().minus(Duration.ofHours(3)), now().minus(Duration.ofHours(1)));
        Guest attending = over.guest();
        Guest leaving = over.guest();
        Instant came = now().minus(Duration.ofHours(3));
        over.scans(over.ticketOf(attending), came, What.ENTER);
        over.scans(over.ticketOf(leaving), came, What.ENTER);
        over.scans(over.ticketOf(leaving), came.plus(Duration.ofMinutes(60)), What.LEAVE);
        assertTrue(over.line(attending).completed());
        assertFalse(over.line(leaving).completed(), "an hour of two is too short");
        assertEquals(0, completions(over), "another phone may still tell that she left");
        settle(over);
        settle(over);
        assertEquals(1, completions(over));
        assertThrows(ReasonNeeded.class, () -> over.judges(leaving, " "));
        over.judges(leaving, "電車の遅れ");
        over.judges(leaving, "電車の遅れ");
        assertTrue(over.line(leaving).completed());
        assertEquals(2, completions(over));
        assertEquals("電車の遅れ", over.steps(leaving).getLast().reason());
        assertFalse(
                Acting.as(0, House.SYSTEM, () -> settling.due()).contains(over.slug()), "nothing is left to find out");
    }

    @Test
    void completion_brings_one_certificate_that_a_correction_takes_back_and_another_gives_anew() throws Exception {
        Today over = workshop(3, now().minus(Duration.ofHours(3)), now().minus(Duration.ofHours(1)));
        Guest guest = over.guest();
        over.scans(over.ticketOf(guest), now().minus(Duration.ofMinutes(190)), What.ENTER);
        assertEquals(List.of(), certificates(guest));
        settle(over);
        settle(over);
        assertEquals(List.of(CertificateState.VALID), certificates(guest), "one, however often it is found out");
        CertificateText text = Acting.as(guest.person(), House.LEARNER, () -> certificates.mine())
                .getFirst()
                .text();
        assertEquals(120, text.minutes());
        assertTrue(text.ofWorkshop());
        UnitRosters.Line units = Acting.as(over.organizer(), House.ORGANIZER, () -> rosters.of(over.slug()))
                .lines()
                .getFirst();
        assertEquals(2.0, units.units().number(), "two hours without a break");
        over.judges(guest, false, "途中で帰られました");
        over.judges(guest, false, "途中で帰られました");
        assertEquals(List.of(CertificateState.REVOKED), certificates(guest));
        assertEquals(1, letters(guest, "certificate-revoked"), "she is told once, and why");
        assertFalse(certificates.verify(text.code()).orElseThrow().valid());
        assertEquals(0, completions(over));
        over.judges(guest, true, "帰られたのは別の方でした");
        assertEquals(List.of(CertificateState.VALID, CertificateState.REVOKED), certificates(guest));
        assertEquals(2, letters(guest, "certificate-issued"));
    }

    @Test
    void a_seat_opens_the_questionnaire_before_until_it_is_given_back_unanswered() throws Exception {
        Today soon = workshop(3, now().plus(Duration.ofHours(2)), now().plus(Duration.ofHours(4)));
        soon.asks("vn-t0", "vn-t1");
        Guest guest = soon.guest();
        Guest other = soon.guest();
        assertEquals(List.of(WaveKind.PRE), asked(guest, soon));
        String link = link(guest, soon);
        assertEquals("vn-t0", sheetOf(guest, link).instrument().id());
        Acting.as(other.person(), House.LEARNER, () -> {
            surveys.decline(link);
            return null;
        });
        for (Guest leaving : List.of(guest, other)) {
            Acting.as(leaving.person(), House.LEARNER, () -> {
                registration.cancel(leaving.code());
                return null;
            });
        }
        assertThrows(NotFound.class, () -> sheetOf(guest, link), "nothing was answered, so nothing stays");
        assertEquals(Participation.DECLINED, sheetOf(other, link).standing(), "who chose may still see it");
        long stranger = house.doctor();
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> {
                    questionnaires.choose(soon.slug(), "vn-t0", null);
                    return null;
                }));
        assertThrows(NotFound.class, () -> today(1).asks("vn-t1", null), "that one is made for afterwards");
    }

    @Test
    void who_attended_is_asked_afterwards_and_told_once_and_who_did_not_is_not() throws Exception {
        Today over = workshop(3, now().minus(Duration.ofHours(3)), now().minus(Duration.ofHours(1)));
        over.asks(null, "vn-t1");
        Guest attending = over.guest();
        Guest absent = over.guest();
        over.scans(over.ticketOf(attending), now().minus(Duration.ofHours(3)), What.ENTER);
        assertEquals(List.of(), asked(attending, over), "it is not found out yet");
        settle(over);
        settle(over);
        assertEquals(List.of(WaveKind.POST), asked(attending, over));
        assertEquals(1, letters(attending, "workshop-afterwards"));
        String link = link(attending, over);
        assertEquals(Participation.OPEN, sheetOf(attending, link).standing());
        assertEquals(List.of(), asked(absent, over));
        assertEquals(0, letters(absent, "workshop-afterwards"));
        assertThrows(NotFound.class, () -> sheetOf(absent, link));
        long run = house.count("select run_id from workshop where slug = ?1", over.slug());
        assertEquals(
                List.of(1),
                Acting.as(over.organizer(), House.ORGANIZER, () -> waves.figures(run)).stream()
                        .map(WaveFigures::invited)
                        .toList(),
                "the rate counts those who are asked");
    }

    private List<WaveKind> asked(Guest guest, Today workshop) throws Exception {
        return open(guest, workshop).stream().map(OpenQuestionnaire::kind).toList();
    }

    private String link(Guest guest, Today workshop) throws Exception {
        return open(guest, workshop).getFirst().link();
    }

    private List<OpenQuestionnaire> open(Guest guest, Today workshop) throws Exception {
        long run = house.count("select run_id from workshop where slug = ?1", workshop.slug());
        return Acting.as(guest.person(), House.LEARNER, () -> waves.openForMe(List.of(run)));
    }

    private SurveySheet sheetOf(Guest guest, String link) throws Exception {
        return Acting.as(guest.person(), House.LEARNER, () -> surveys.open(link));
    }

    private List<CertificateState> certificates(Guest guest) throws Exception {
        return Acting.as(guest.person(), House.LEARNER, () -> certificates.mine()).stream()
                .map(CertificateSummary::state)
                .toList();
    }

    @Test
    void the_sheet_of_a_phone_knows_everybody_and_no_ticket() throws Exception {
        Today today = today(2);
        Guest guest = today.guest();
        String ticket = today.ticketOf(guest);
        today.scans(ticket, now(), What.ENTER);
        var sheet = Acting.as(today.organizer(), House.ORGANIZER, () -> door.sheet(today.slug()));
        assertEquals(1, sheet.guests().size());
        var line = sheet.guests().getFirst();
        assertEquals(guest.code(), line.registration());
        assertEquals(1, line.presences().size());
        assertFalse(line.ticketHash().contains(ticket.replace("-", "")));
        var count = Acting.as(today.organizer(), House.ORGANIZER, () -> door.count(today.slug()))
                .getFirst();
        assertEquals(List.of(1, 1, 1), List.of(count.expected(), count.came(), count.here()));
    }

    @Test
    void who_missed_a_meeting_of_a_series_makes_up_for_it_in_the_next_run_when_a_place_is_left() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String subject = "s-" + UUID.randomUUID();
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        Today earlier = series(subject, team, organizer, 3, first);
        Guest missing = earlier.guest();
        Today later = series(subject, team, organizer, 2, second);
        Guest own = later.guest();
        isOver(first.get(0), 10);
        isOver(first.get(1), 3);
        attends(earlier, missing, first.get(0), true);
        assertEquals(0, completions(earlier), "one of two is not enough");

        MakeUpOffer offer = offers(missing).getFirst();
        assertEquals(second.get(1), offer.session().id());
        assertEquals(1, offer.left());
        assertEquals(List.of(), offers(own), "who missed nothing is offered nothing");
        book(missing, first.get(1), second.get(1));
        book(missing, first.get(1), second.get(1));
        assertEquals(1, letters(missing, "make-up-booked"));
        Guest waiting = later.guest();
        assertEquals(RegistrationStatus.WAITLISTED, waiting.registered().status(), "the place is taken");
        Acting.as(missing.person(), House.LEARNER, () -> {
            makeUps.cancel(first.get(1));
            makeUps.cancel(first.get(1));
            return null;
        });
        assertEquals(
                1L,
                house.count(
                        "select count(*) from workshop_registration where code = ?1 and status = 'CONFIRMED'",
                        waiting.code()),
                "a place given back is a seat for who waits");
        assertThrows(NoPlaceForMakeUp.class, () -> book(missing, first.get(1), second.get(1)));
        Acting.as(organizer, House.ORGANIZER, () -> {
            editing.resize(later.slug(), 3);
            return null;
        });
        book(missing, first.get(1), second.get(1));
        assertThrows(
                SessionPlacesTaken.class,
                () -> Acting.as(organizer, House.ORGANIZER, () -> {
                    editing.resize(later.slug(), 2);
                    return null;
                }),
                "her place is not taken away");

        isOver(second.get(1), 1);
        DoorSheet.Guest atTheDoor =
                Acting.as(organizer, House.ORGANIZER, () -> door.sheet(later.slug())).guests().stream()
                        .filter(DoorSheet.Guest::madeUp)
                        .findFirst()
                        .orElseThrow();
        assertEquals(missing.code(), atTheDoor.registration());
        assertEquals(Set.of(second.get(1)), atTheDoor.chosen());
        attends(later, missing, second.get(1), true);
        assertEquals(1, completions(earlier), "it counts for her own run");
        assertEquals(0, completions(later), "and for no other");
        settle(later);
        assertEquals(1, completions(earlier));
        attends(later, missing, second.get(1), false);
        assertEquals(0, completions(earlier), "a correction takes it back");
    }

    private List<MakeUpOffer> offers(Guest guest) throws Exception {
        return Acting.as(guest.person(), House.LEARNER, () -> makeUps.offers());
    }

    private void book(Guest guest, long missed, long session) throws Exception {
        Acting.as(guest.person(), House.LEARNER, () -> {
            makeUps.book(missed, session);
            return null;
        });
    }

    private long letters(Guest guest, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", guest.person(), template);
    }

    private void attends(Today workshop, Guest guest, long meeting, boolean counts) throws Exception {
        Acting.as(workshop.organizer(), House.ORGANIZER, () -> {
            desk.correct(workshop.slug(), guest.code(), meeting, now(), null, counts, false, "名簿で確かめた");
            return null;
        });
    }

    private void isOver(long meeting, int daysAgo) throws Exception {
        Instant starts = now().minus(Duration.ofDays(daysAgo));
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where id = ?3",
                Timestamp.from(starts),
                Timestamp.from(starts.plus(Duration.ofHours(1))),
                meeting);
    }

    /** A run of a series of two meetings, which both have to be attended. */
    private Today series(String subject, long team, long organizer, int seats, List<Long> meetings) throws Exception {
        String slug = "d-" + UUID.randomUUID();
        Instant starts = now().plus(Duration.ofDays(2));
        List<WorkshopPlan.Session> sessions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Instant from = starts.plus(Duration.ofDays(i));
            sessions.add(new WorkshopPlan.Session(
                    new Bilingual("第" + (i + 1) + "回", null), from, from.plus(Duration.ofHours(1)), false));
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var made = Acting.as(
                organizer,
                House.ORGANIZER,
                () -> editing.announce(
                        new Run(
                                slug,
                                Run.SubjectKind.WORKSHOP,
                                subject,
                                new Bilingual("架空の連続研修会", null),
                                team,
                                ZoneId.of("Asia/Tokyo"),
                                today,
                                today.plusDays(5),
                                Run.Joining.BY_ORGANIZER,
                                Instant.now()),
                        new WorkshopPlan(
                                new Bilingual("架空の連続研修会", null),
                                new Bilingual("架空です。", null),
                                Workshop.Format.ONSITE,
                                new Venue(null, null, null, null),
                                sessions,
                                seats,
                                List.of(),
                                null,
                                null,
                                Instant.now().minusSeconds(3600 * 24),
                                starts,
                                starts,
                                2,
                                Eligibility.EVERYBODY),
                        true));
        made.sessions().forEach(session -> meetings.add(session.id()));
        return new Today(slug, organizer, meetings.getFirst());
    }

    private void settle(Today workshop) throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            settling.settle(workshop.slug());
            return null;
        });
    }

    private long completions(Today workshop) throws Exception {
        return house.count(
                "select count(*) from workshop_completion c join workshop w on w.id = c.workshop_id where w.slug = ?1",
                workshop.slug());
    }

    private record Guest(long person, Registered registered) {
        String code() {
            return registered.code();
        }
    }

    /** A workshop and what its organizer and guests do. */
    private final class Today {
        private final String slug;
        private final long organizer;
        private final long session;

        Today(String slug, long organizer, long session) {
            this.slug = slug;
            this.organizer = organizer;
            this.session = session;
        }

        String slug() {
            return slug;
        }

        long organizer() {
            return organizer;
        }

        long session() {
            return session;
        }

        void asks(String before, String after) throws Exception {
            Acting.as(organizer, House.ORGANIZER, () -> {
                questionnaires.choose(slug, before, after);
                return null;
            });
        }

        Guest guest() throws Exception {
            long person = house.doctor();
            return new Guest(person, Acting.as(person, House.LEARNER, () -> registration.register(slug)));
        }

        String ticketOf(Guest guest) throws Exception {
            return Acting.as(
                    guest.person(),
                    House.LEARNER,
                    () -> tickets.mine(guest.code()).ticket().grouped());
        }

        Scan.Answer scans(String ticket, Instant at, What what) throws Exception {
            return take(List.of(new Scan(id(), session, ticket, null, at, what)))
                    .getFirst();
        }

        List<Scan.Answer> take(List<Scan> scans) throws Exception {
            return Acting.as(organizer, House.ORGANIZER, () -> door.take(slug, scans));
        }

        Scan.Answer walksIn(String id, long person) throws Exception {
            String email = house.rows("select email from person where id = ?1", person)
                    .getFirst()
                    .toString();
            return Acting.as(
                    organizer,
                    House.ORGANIZER,
                    () -> door.walkIn(slug, new WalkIn(id, session, null, null, new EmailAddress(email), now())));
        }

        AttendanceDesk.Line line(Guest guest) throws Exception {
            return Acting.as(organizer, House.ORGANIZER, () -> desk.line(slug, guest.code()));
        }

        List<AttendanceDesk.Step> steps(Guest guest) throws Exception {
            return Acting.as(organizer, House.ORGANIZER, () -> desk.steps(slug, guest.code()));
        }

        void judges(Guest guest, String reason) throws Exception {
            judges(guest, true, reason);
        }

        void judges(Guest guest, boolean counts, String reason) throws Exception {
            AttendanceDesk.Entry entry = line(guest).entries().get(session);
            Acting.as(organizer, House.ORGANIZER, () -> {
                desk.correct(slug, guest.code(), session, entry.entered(), entry.left(), counts, false, reason);
                return null;
            });
        }
    }

    private Today today(int seats) throws Exception {
        return workshop(seats, now().minus(Duration.ofHours(1)), now().plus(Duration.ofHours(1)));
    }

    /** A workshop of one meeting; one may register for it even when it is over. */
    private Today workshop(int seats, Instant starts, Instant ends) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "d-" + UUID.randomUUID();
        Instant planned = now().plus(Duration.ofHours(1));
        var made = Acting.as(
                organizer,
                House.ORGANIZER,
                () -> editing.announce(
                        new Run(
                                slug,
                                Run.SubjectKind.WORKSHOP,
                                slug,
                                new Bilingual("架空の研修会", null),
                                team,
                                ZoneId.of("Asia/Tokyo"),
                                LocalDate.now(ZoneId.of("Asia/Tokyo")),
                                LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1),
                                Run.Joining.BY_ORGANIZER,
                                Instant.now()),
                        new WorkshopPlan(
                                new Bilingual("架空の研修会", null),
                                new Bilingual("架空です。", null),
                                Workshop.Format.ONSITE,
                                new Venue(null, null, null, null),
                                List.of(new WorkshopPlan.Session(
                                        new Bilingual("第1回", null),
                                        starts,
                                        ends.isAfter(planned) ? ends : planned,
                                        true)),
                                seats,
                                List.of(),
                                null,
                                null,
                                Instant.now().minusSeconds(3600 * 24),
                                planned,
                                planned,
                                1,
                                Eligibility.EVERYBODY),
                        true));
        long session = made.sessions().getFirst().id();
        // Nobody plans a workshop that is over; so its end is moved afterwards.
        house.change("update workshop_session set ends_at = ?1 where id = ?2", Timestamp.from(ends), session);
        return new Today(slug, organizer, session);
    }

    private static List<Scan.Answer> concat(List<Scan.Answer> one, List<Scan.Answer> two, List<Scan.Answer> three) {
        List<Scan.Answer> all = new ArrayList<>(one);
        all.addAll(two);
        all.addAll(three);
        return all;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
