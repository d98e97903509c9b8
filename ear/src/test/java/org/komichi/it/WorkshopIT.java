package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.announcement.Audience;
import org.komichi.announcement.Draft;
import org.komichi.announcement.MeetingReminders;
import org.komichi.announcement.MessageSentAlready;
import org.komichi.announcement.WorkshopMessages;
import org.komichi.calendar.CalendarFeeds;
import org.komichi.calendar.Calendars;
import org.komichi.notification.MailChoices;
import org.komichi.notification.OptionalMail;
import org.komichi.paper.Guest;
import org.komichi.paper.Guests;
import org.komichi.paper.NoSuchGroup;
import org.komichi.paper.Papers;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.workshop.AlreadyRegistered;
import org.komichi.workshop.Application;
import org.komichi.workshop.ChoiceIsSettled;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.OfferExpired;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SeatsTaken;
import org.komichi.workshop.SessionFull;
import org.komichi.workshop.SessionMustBeChosen;
import org.komichi.workshop.SessionNotHere;
import org.komichi.workshop.SessionPlacesTaken;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.Workshops;

/** Seats in the real server: never one too many, given in the order of arrival, whoever comes at the same moment. */
@ExtendWith(ArquillianExtension.class)
class WorkshopIT {
    private static final Paging ALL = new Paging(0, 200);

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/Workshops!org.komichi.workshop.Workshops")
    Workshops workshops;

    @EJB(lookup = "java:app/komichi-ejb/Calendars!org.komichi.calendar.Calendars")
    Calendars calendars;

    @EJB(lookup = "java:app/komichi-ejb/Guests!org.komichi.paper.Guests")
    Guests guests;

    @EJB(lookup = "java:app/komichi-ejb/Papers!org.komichi.paper.Papers")
    Papers papers;

    @EJB(lookup = "java:app/komichi-ejb/CalendarFeeds!org.komichi.calendar.CalendarFeeds")
    CalendarFeeds feeds;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopMessages!org.komichi.announcement.WorkshopMessages")
    WorkshopMessages messages;

    @EJB(lookup = "java:app/komichi-ejb/MeetingReminders!org.komichi.announcement.MeetingReminders")
    MeetingReminders reminders;

    @EJB(lookup = "java:app/komichi-ejb/MailChoices!org.komichi.notification.MailChoices")
    MailChoices choices;

    @Inject
    House house;

    @Resource
    jakarta.enterprise.concurrent.ManagedExecutorService executor;

    @Test
    void forty_who_come_at_once_for_seven_seats_fill_them_and_the_rest_stands_in_line() throws Exception {
        Announced workshop = announced(7, null);
        List<Long> people = people(40);
        List<Future<Registered>> clicks = new ArrayList<>();
        for (long person : people) {
            clicks.add(executor.submit(() -> register(workshop, person)));
        }
        int confirmed = 0;
        for (Future<Registered> click : clicks) {
            confirmed += click.get().status() == RegistrationStatus.CONFIRMED ? 1 : 0;
        }
        assertEquals(7, confirmed);
        var lines = lines(workshop);
        assertEquals(40, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(i + 1, lines.get(i).arrival());
            assertEquals(
                    i < 7 ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED,
                    lines.get(i).status());
        }
    }

    @Test
    void forty_who_come_at_once_for_a_meeting_with_five_places_fill_it_and_no_place_more() throws Exception {
        Announced workshop = studyGroup(30, 5, null, null);
        List<Long> meetings = meetings(workshop);
        List<Long> people = people(40);
        List<Future<Registered>> clicks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long person = people.get(i);
            // All want the small room; every other one the second evening as well.
            Set<Long> wanted = i % 2 == 0 ? Set.of(meetings.get(0)) : Set.of(meetings.get(0), meetings.get(1));
            clicks.add(executor.submit(() -> register(workshop, person, wanted)));
        }
        List<Registered> confirmed = new ArrayList<>();
        for (Future<Registered> click : clicks) {
            if (click.get().status() == RegistrationStatus.CONFIRMED) {
                confirmed.add(click.get());
            }
        }
        assertEquals(5, confirmed.size());
        assertEquals(5, coming(workshop, meetings.get(0)));
        assertEquals(
                confirmed.stream()
                        .filter(each -> each.sessions().contains(meetings.get(1)))
                        .count(),
                coming(workshop, meetings.get(1)));
        List<RegistrationStatus> inOrder =
                lines(workshop).stream().map(line -> line.status()).toList();
        assertEquals(Collections.nCopies(5, RegistrationStatus.CONFIRMED), inOrder.subList(0, 5));
        assertEquals(
                RegistrationStatus.CONFIRMED,
                register(workshop, house.doctor(), Set.of(meetings.get(2))).status(),
                "another evening has places");
    }

    @Test
    void who_leaves_a_meeting_makes_room_for_the_first_who_waits_for_it() throws Exception {
        Announced workshop = studyGroup(9, 1, null, null);
        List<Long> meetings = meetings(workshop);
        long first = house.doctor();
        long second = house.doctor();
        long third = house.doctor();
        Registered seated = register(workshop, first, Set.of(meetings.get(0), meetings.get(1)));
        assertEquals(List.of(meetings.get(0), meetings.get(1)), seated.sessions());
        Registered waiting = register(workshop, second, Set.of(meetings.get(0), meetings.get(2)));
        assertEquals(RegistrationStatus.WAITLISTED, waiting.status());
        assertEquals(1, waiting.position());
        Registered other = register(workshop, third, Set.of(meetings.get(2)));
        assertEquals(RegistrationStatus.CONFIRMED, other.status(), "she waits for nothing that somebody else wants");
        assertThrows(
                SessionFull.class,
                () -> Acting.as(
                        third,
                        House.LEARNER,
                        () -> registration.choose(other.code(), Set.of(meetings.get(0), meetings.get(2)))));
        assertThrows(
                SessionMustBeChosen.class,
                () -> Acting.as(third, House.LEARNER, () -> registration.choose(other.code(), Set.of())));
        assertThrows(
                SessionNotHere.class,
                () -> Acting.as(third, House.LEARNER, () -> registration.choose(other.code(), Set.of(1L))));
        assertThrows(
                NotFound.class,
                () -> Acting.as(
                        second, House.LEARNER, () -> registration.choose(other.code(), Set.of(meetings.get(0)))));
        Acting.as(first, House.LEARNER, () -> registration.choose(seated.code(), Set.of(meetings.get(1))));
        assertEquals(
                List.of(RegistrationStatus.CONFIRMED, RegistrationStatus.CONFIRMED, RegistrationStatus.CONFIRMED),
                lines(workshop).stream().map(line -> line.status()).toList());
        assertEquals(1, coming(workshop, meetings.get(0)));
        Acting.as(second, House.LEARNER, () -> {
            registration.cancel(waiting.code());
            return null;
        });
        assertEquals(0, coming(workshop, meetings.get(0)), "who gives her seat back leaves no place behind");
    }

    @Test
    void a_meeting_keeps_the_places_of_those_who_come_and_the_diary_has_the_chosen_ones_alone() throws Exception {
        Announced workshop = studyGroup(9, 4, null, null);
        List<Long> meetings = meetings(workshop);
        long person = house.doctor();
        String code = feed(person);
        register(workshop, person, Set.of(meetings.get(0), meetings.get(2)));
        String diary = read(code);
        assertTrue(diary.contains("session-" + meetings.get(0) + "@"), diary);
        assertTrue(diary.contains("session-" + meetings.get(2) + "@"), diary);
        assertFalse(diary.contains("session-" + meetings.get(1) + "@"), diary);
        long all = house.doctor();
        assertEquals(meetings, register(workshop, all).sessions(), "who says nothing comes to all");
        assertThrows(SessionPlacesTaken.class, () -> organizing(workshop, () -> smallRoom(workshop, 1)));
        organizing(workshop, () -> smallRoom(workshop, 2));
        assertEquals(
                RegistrationStatus.WAITLISTED,
                register(workshop, house.doctor()).status());
        assertThrows(ChoiceIsSettled.class, () -> organizing(workshop, () -> allMeetings(workshop)));
        comesNear(workshop, meetings.get(1));
        remind(due(workshop));
        assertEquals(0, letters(person, "workshop-reminder"), "she does not come to this one");
        assertEquals(1, letters(all, "workshop-reminder"));
    }

    private void comesNear(Announced workshop, long meeting) throws Exception {
        Instant starts = Instant.now().plus(Duration.ofDays(1));
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where id = ?3",
                starts.atOffset(ZoneOffset.UTC),
                starts.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC),
                meeting);
        // Of whom a letter about the seat did not tell the day just now.
        house.change(
                "update workshop_registration_step set at = ?1 where registration_id in (select r.id from"
                        + " workshop_registration r join workshop w on w.id = r.workshop_id where w.slug = ?2)",
                Instant.now().minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC),
                workshop.slug());
    }

    private Registered register(Announced workshop, long person, Set<Long> wanted) throws Exception {
        return Acting.as(
                person,
                House.LEARNER,
                () -> registration.register(workshop.slug(), new Application(Map.of(), null, null, null, wanted)));
    }

    private List<Long> meetings(Announced workshop) throws Exception {
        return Acting.asNobody(() -> workshops.get(workshop.slug()).sessions().stream()
                .map(session -> session.id())
                .toList());
    }

    private long coming(Announced workshop, long meeting) throws Exception {
        return house.count(
                "select count(*) from workshop_place p join workshop_registration r on r.id = p.registration_id"
                        + " where p.session_id = ?1 and r.status = 'CONFIRMED'",
                meeting);
    }

    private void smallRoom(Announced workshop, int places) {
        var planned = editing.planned(workshop.slug());
        List<WorkshopPlan.Session> sessions = new ArrayList<>(planned.plan().sessions());
        WorkshopPlan.Session first = sessions.getFirst();
        sessions.set(
                0,
                new WorkshopPlan.Session(
                        first.id(), first.title(), first.startsAt(), first.endsAt(), false, 0, places));
        editing.change(
                workshop.slug(),
                planned.summary().workshop().edition(),
                evenings(planned.plan().seats(), sessions, true));
    }

    private void allMeetings(Announced workshop) {
        var planned = editing.planned(workshop.slug());
        editing.change(
                workshop.slug(),
                planned.summary().workshop().edition(),
                evenings(planned.plan().seats(), planned.plan().sessions(), false));
    }

    private Announced studyGroup(int seats, Integer... places) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "g-" + UUID.randomUUID();
        Instant starts = Instant.now().plus(Duration.ofDays(20));
        List<WorkshopPlan.Session> sessions = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Instant evening = starts.plus(Duration.ofDays(7L * i));
            sessions.add(new WorkshopPlan.Session(
                    null,
                    new Bilingual("第" + (i + 1) + "夜", null),
                    evening,
                    evening.plus(Duration.ofHours(2)),
                    false,
                    0,
                    places[i]));
        }
        Acting.as(
                organizer,
                House.ORGANIZER,
                () -> editing.announce(
                        new Run(
                                slug,
                                Run.SubjectKind.WORKSHOP,
                                slug,
                                new Bilingual("架空の勉強会", null),
                                team,
                                ZoneId.of("Asia/Tokyo"),
                                LocalDate.now().plusDays(20),
                                LocalDate.now().plusDays(50),
                                Run.Joining.BY_ORGANIZER,
                                Instant.now()),
                        evenings(seats, sessions, true),
                        true));
        return new Announced(slug, organizer);
    }

    private static WorkshopPlan evenings(int seats, List<WorkshopPlan.Session> sessions, boolean chosen) {
        Instant first = sessions.getFirst().startsAt();
        return new WorkshopPlan(
                new Bilingual("架空の勉強会", null),
                new Bilingual("架空です。", null),
                Workshop.Format.ONSITE,
                new Venue(null, null, null, null),
                sessions,
                seats,
                List.of(),
                null,
                null,
                Instant.now().minusSeconds(60),
                first,
                first,
                1,
                Eligibility.EVERYBODY,
                Workshop.Kind.STUDY_GROUP,
                Programme.NONE,
                new RegistrationTerms(RegistrationTerms.Substitution.NO, List.of(), false, Prework.NONE, chosen));
    }

    @Test
    void ten_clicks_of_one_person_are_one_registration() throws Exception {
        Announced workshop = announced(3, null);
        long person = house.doctor();
        List<Future<Registered>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(executor.submit(() -> register(workshop, person)));
        }
        int refused = 0;
        for (Future<Registered> click : clicks) {
            try {
                click.get();
            } catch (java.util.concurrent.ExecutionException failed) {
                assertTrue(failed.getCause() instanceof AlreadyRegistered, String.valueOf(failed.getCause()));
                refused++;
            }
        }
        assertEquals(9, refused);
        assertEquals(1, lines(workshop).size());
    }

    @Test
    void a_seat_given_back_goes_to_the_first_in_line_at_once() throws Exception {
        Announced workshop = announced(1, null);
        long first = house.doctor();
        long second = house.doctor();
        long third = house.doctor();
        Registered seated = register(workshop, first);
        assertEquals(1, register(workshop, second).position());
        assertEquals(2, register(workshop, third).position());
        Acting.as(first, House.LEARNER, () -> {
            registration.cancel(seated.code());
            registration.cancel(seated.code());
            return null;
        });
        assertEquals(
                List.of(RegistrationStatus.CANCELLED, RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED),
                lines(workshop).stream().map(line -> line.status()).toList());
        assertEquals(2, register(workshop, first).position(), "who comes again stands at the end");
    }

    @Test
    void where_seats_are_offered_the_first_in_line_has_the_time_and_only_she() throws Exception {
        Announced workshop = announced(1, 48);
        long first = house.doctor();
        long second = house.doctor();
        Registered seated = register(workshop, first);
        Registered waiting = register(workshop, second);
        Acting.as(first, House.LEARNER, () -> {
            registration.cancel(seated.code());
            return null;
        });
        assertThrows(NotFound.class, () -> Acting.as(first, House.LEARNER, () -> registration.accept(waiting.code())));
        Registered accepted = Acting.as(second, House.LEARNER, () -> registration.accept(waiting.code()));
        assertEquals(RegistrationStatus.CONFIRMED, accepted.status());
        assertNull(accepted.offerUntil());
        assertThrows(
                OfferExpired.class, () -> Acting.as(second, House.LEARNER, () -> registration.accept(waiting.code())));
    }

    @Test
    void fewer_seats_than_people_is_refused_and_more_seats_go_to_those_who_wait() throws Exception {
        Announced workshop = announced(2, null);
        for (long person : people(4)) {
            register(workshop, person);
        }
        assertThrows(SeatsTaken.class, () -> resize(workshop, 1));
        resize(workshop, 3);
        assertEquals(
                3,
                lines(workshop).stream()
                        .filter(line -> line.status() == RegistrationStatus.CONFIRMED)
                        .count());
    }

    @Test
    void another_teams_organizer_sees_and_changes_nothing() throws Exception {
        Announced workshop = announced(1, null);
        long stranger = house.organizerOf(house.team());
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> workshops.registrations(workshop.slug(), ALL)));
        Registered registered = register(workshop, house.doctor());
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> {
                    registration.cancel(registered.code());
                    return null;
                }));
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> {
                    editing.resize(workshop.slug(), 5);
                    return null;
                }));
    }

    @Test
    void somebodys_feed_follows_her_seat_and_dies_with_its_address() throws Exception {
        Announced workshop = announced(1, null);
        long seated = house.doctor();
        long waiting = house.doctor();
        String code = feed(seated);
        Registered hers = register(workshop, seated);
        register(workshop, waiting);
        assertTrue(read(code).contains("STATUS:CONFIRMED"), read(code));
        assertTrue(read(code).contains("https://meet.komichi.example/secret"), "who has a seat gets the way in");
        assertTrue(!read(feed(waiting)).contains("BEGIN:VEVENT"), "who waits has nothing in her diary");
        String everybody = Acting.asNobody(() -> calendars.workshop(workshop.slug(), Locale.JAPANESE));
        assertTrue(everybody.contains("BEGIN:VEVENT"), everybody);
        assertTrue(!everybody.contains("secret"), "the way in is not for everybody");
        Acting.as(seated, House.LEARNER, () -> {
            registration.cancel(hers.code());
            return null;
        });
        assertTrue(read(code).contains("STATUS:CANCELLED"), read(code));
        assertTrue(!read(code).contains("secret"), "who gave her seat back has no way in");
        feed(seated);
        assertThrows(NotFound.class, () -> read(code));
    }

    @Test
    void groups_are_mixed_and_put_right_by_the_team_alone() throws Exception {
        Announced workshop = announced(5, null);
        for (long person : people(5)) {
            register(workshop, person);
        }
        organizing(workshop, () -> guests.mix(workshop.slug(), 2));
        List<List<Guest>> mixed = groups(workshop);
        assertEquals(List.of(3, 2), mixed.stream().map(List::size).toList());
        String moved = mixed.getFirst().getFirst().registration();
        organizing(workshop, () -> guests.move(workshop.slug(), moved, 1));
        assertEquals(List.of(2, 3), groups(workshop).stream().map(List::size).toList());
        assertThrows(NoSuchGroup.class, () -> organizing(workshop, () -> guests.move(workshop.slug(), moved, 2)));
        assertThrows(NoSuchGroup.class, () -> organizing(workshop, () -> guests.mix(workshop.slug(), 6)));
        assertTrue(Acting.as(
                                workshop.organizer(),
                                House.ORGANIZER,
                                () -> papers.print(workshop.slug(), Papers.Kind.GROUPS))
                        .length
                > 10_000);
        Announced others = announced(1, null);
        assertThrows(
                NotFound.class, () -> Acting.as(others.organizer(), House.ORGANIZER, () -> guests.of(workshop.slug())));
        organizing(workshop, () -> editing.resize(workshop.slug(), 6));
        register(workshop, house.doctor());
        assertEquals(
                1,
                Acting.as(workshop.organizer(), House.ORGANIZER, () -> guests.without(workshop.slug()))
                        .size(),
                "who came later sits in no group yet");
    }

    @Test
    void
            a_message_sent_off_twice_reaches_everybody_once_in_her_language_and_who_stopped_such_mail_only_when_it_is_needed()
                    throws Exception {
        Announced workshop = announced(3, null);
        long reader = house.doctor();
        long english = house.doctor();
        long stopped = house.doctor();
        long waiting = house.doctor();
        for (long person : List.of(reader, english, stopped, waiting)) {
            register(workshop, person);
        }
        house.change("update person set locale = 'en' where id = ?1", english);
        Acting.as(stopped, House.LEARNER, () -> {
            choices.choose(Set.of(OptionalMail.REMINDER));
            return null;
        });
        Draft news = draft(OptionalMail.NOTICE, "持ち物");
        WorkshopMessages.Outlook outlook =
                Acting.as(workshop.organizer(), House.ORGANIZER, () -> messages.outlook(workshop.slug(), news));
        assertEquals(2, outlook.people());
        assertEquals(1, outlook.without());
        List<Future<?>> clicks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clicks.add(executor.submit(() -> {
                organizing(workshop, () -> messages.send(workshop.slug(), news));
                return null;
            }));
        }
        for (Future<?> click : clicks) {
            click.get();
        }
        assertEquals(1, letters(reader, "workshop-message"));
        assertEquals(0, letters(stopped, "workshop-message"));
        assertEquals(0, letters(waiting, "workshop-message"), "who waits was not meant");
        assertEquals(
                "[Komichi] What to bring",
                house.rows(
                                "select subject from outbox_message where person_id = ?1 and template = 'workshop-message'",
                                english)
                        .getFirst());
        assertThrows(
                MessageSentAlready.class,
                () -> organizing(workshop, () -> messages.send(workshop.slug(), draft(OptionalMail.NOTICE, "持ち物"))),
                "the same from another tab");
        organizing(workshop, () -> messages.send(workshop.slug(), draft(null, "部屋が変わりました")));
        assertEquals(1, letters(stopped, "workshop-message"), "what one has to know always comes");
        assertEquals(
                0,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and unsubscribe is not null",
                        stopped));
        assertEquals(
                List.of(3, 2),
                Acting.as(workshop.organizer(), House.ORGANIZER, () -> messages.sent(workshop.slug())).stream()
                        .map(WorkshopMessages.Sent::people)
                        .toList());
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> messages.sent(workshop.slug())));
    }

    @Test
    void two_clocks_remind_everybody_with_a_seat_once_and_the_link_in_the_letter_stops_the_next() throws Exception {
        Announced workshop = announced(2, null);
        long first = house.doctor();
        long second = house.doctor();
        long waiting = house.doctor();
        for (long person : List.of(first, second, waiting)) {
            register(workshop, person);
        }
        assertEquals(List.of(), due(workshop), "in twenty days is not yet near");
        comesNear(workshop);
        assertEquals(List.of(), due(workshop), "who has just got her seat knows the day");
        house.change(
                "update workshop_registration_step set at = ?1 where registration_id in (select r.id from"
                        + " workshop_registration r join workshop w on w.id = r.workshop_id where w.slug = ?2)",
                Instant.now().minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC),
                workshop.slug());
        List<MeetingReminders.Due> near = due(workshop);
        assertEquals(1, near.size());
        List<Future<?>> clocks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clocks.add(executor.submit(() -> remind(near)));
        }
        for (Future<?> clock : clocks) {
            clock.get();
        }
        assertEquals(1, letters(first, "workshop-reminder"));
        assertEquals(1, letters(second, "workshop-reminder"));
        assertEquals(0, letters(waiting, "workshop-reminder"));
        Object[] letter = (Object[]) house.rows(
                        "select body, unsubscribe from outbox_message where person_id = ?1 and template = 'workshop-reminder'",
                        first)
                .getFirst();
        String stop = String.valueOf(letter[1]);
        assertTrue(String.valueOf(letter[0]).contains("https://meet.komichi.example/secret"), "the way in");
        assertTrue(String.valueOf(letter[0]).contains(stop), stop);

        String token = stop.substring(stop.lastIndexOf('/') + 1);
        assertEquals(false, Acting.asNobody(() -> choices.read(token)).stopped());
        for (int i = 0; i < 2; i++) {
            Acting.asNobody(() -> {
                choices.stop(token);
                return null;
            });
        }
        assertEquals(new MailChoices.Choice(OptionalMail.REMINDER, true), Acting.asNobody(() -> choices.read(token)));
        assertEquals(Set.of(OptionalMail.NOTICE), Acting.as(first, House.LEARNER, () -> choices.mine()));
        assertThrows(NotFound.class, () -> Acting.asNobody(() -> choices.read(token.replaceFirst("^....", "AAAA"))));
        house.change("delete from meeting_reminder where person_id in (?1, ?2)", first, second);
        remind(due(workshop));
        assertEquals(1, letters(first, "workshop-reminder"), "she stopped them");
        assertEquals(2, letters(second, "workshop-reminder"), "she did not");
    }

    private static Draft draft(OptionalMail kind, String words) {
        return Draft.typed(
                UUID.randomUUID(),
                Audience.of("CONFIRMED").orElseThrow(),
                kind,
                words,
                words,
                "What to bring",
                "A pen.");
    }

    private void comesNear(Announced workshop) throws Exception {
        Instant starts = Instant.now().plus(Duration.ofDays(1));
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where workshop_id ="
                        + " (select w.id from workshop w where w.slug = ?3)",
                starts.atOffset(ZoneOffset.UTC),
                starts.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC),
                workshop.slug());
    }

    private List<MeetingReminders.Due> due(Announced workshop) throws Exception {
        return Acting.as(0, House.SYSTEM, () -> reminders.due()).stream()
                .filter(due -> due.slug().equals(workshop.slug()))
                .toList();
    }

    private Object remind(List<MeetingReminders.Due> near) throws Exception {
        return Acting.as(0, House.SYSTEM, () -> {
            near.forEach(reminders::remind);
            return null;
        });
    }

    private long letters(long person, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", person, template);
    }

    private void organizing(Announced workshop, Runnable deed) throws Exception {
        Acting.as(workshop.organizer(), House.ORGANIZER, () -> {
            deed.run();
            return null;
        });
    }

    private List<List<Guest>> groups(Announced workshop) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, () -> guests.groups(workshop.slug()));
    }

    private String feed(long person) throws Exception {
        return Acting.as(person, House.LEARNER, () -> {
            feeds.make(false);
            return feeds.code().orElseThrow();
        });
    }

    /** Lines are folded: what is looked for may be cut in two. */
    private String read(String code) throws Exception {
        return Acting.asNobody(() -> calendars.feed(code, Locale.JAPANESE)).replace("\r\n ", "");
    }

    private record Announced(String slug, long organizer) {}

    private Announced announced(int seats, Integer offerHours) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "w-" + UUID.randomUUID();
        Instant starts = Instant.now().plus(Duration.ofDays(20));
        Acting.as(
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
                                LocalDate.now().plusDays(20),
                                LocalDate.now().plusDays(21),
                                Run.Joining.BY_ORGANIZER,
                                Instant.now()),
                        new WorkshopPlan(
                                new Bilingual("架空の研修会", null),
                                new Bilingual("架空です。", null),
                                Workshop.Format.ONSITE,
                                new Venue(null, null, null, "https://meet.komichi.example/secret"),
                                List.of(new WorkshopPlan.Session(
                                        new Bilingual("第1回", null), starts, starts.plus(Duration.ofHours(2)), true)),
                                seats,
                                List.of(),
                                null,
                                offerHours,
                                Instant.now().minusSeconds(60),
                                starts,
                                starts,
                                1,
                                Eligibility.EVERYBODY),
                        true));
        return new Announced(slug, organizer);
    }

    private List<Long> people(int count) throws Exception {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(house.doctor());
        }
        return people;
    }

    private Registered register(Announced workshop, long person) throws Exception {
        return Acting.as(person, House.LEARNER, () -> registration.register(workshop.slug()));
    }

    private void resize(Announced workshop, int seats) throws Exception {
        Acting.as(workshop.organizer(), House.ORGANIZER, () -> {
            editing.resize(workshop.slug(), seats);
            return null;
        });
    }

    private List<org.komichi.workshop.RegistrationSummary> lines(Announced workshop) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, () -> workshops.registrations(workshop.slug(), ALL))
                .items();
    }
}
