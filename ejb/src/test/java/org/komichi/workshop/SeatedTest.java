package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatedTest {
    private static final Instant RELEASE = Instant.parse("2026-12-01T00:00:00Z");
    private static final Set<String> NURSES = Set.of("P05_VN", "P06_NS");
    private static final List<String> PROFESSIONS = List.of("P05_VN", "P06_NS", "P01_DOC", "");

    @Test
    void who_wants_a_full_meeting_waits_while_others_take_a_seat_for_another() {
        Seated seated = seated(new SeatPlan(5, List.of()), Map.of(), Map.of(1L, 0, 2L, 3));
        assertThat(seated.fits("P05_VN", Set.of(1L, 2L))).isFalse();
        assertThat(seated.fits("P05_VN", Set.of(2L))).isTrue();
        assertThat(seated.next(List.of(
                        new Seated.First("P05_VN", Set.of(1L, 2L), 1), new Seated.First("P01_DOC", Set.of(2L), 2))))
                .map(Seated.First::arrival)
                .contains(2L);
    }

    @Test
    void of_two_who_want_the_same_the_first_is_next() {
        Seated seated = seated(new SeatPlan(5, List.of()), Map.of(), Map.of(1L, 1));
        assertThat(seated.next(
                        List.of(new Seated.First("P01_DOC", Set.of(1L), 8), new Seated.First("P05_VN", Set.of(1L), 3))))
                .map(Seated.First::arrival)
                .contains(3L);
    }

    @Test
    void without_a_seat_a_free_place_is_of_no_use() {
        Seated seated = seated(new SeatPlan(1, List.of()), Map.of("P05_VN", 1), Map.of(1L, 4));
        assertThat(seated.full()).isTrue();
        assertThat(seated.fits("P05_VN", Set.of(1L))).isFalse();
    }

    /** One who registered, as the rows of a workshop would tell of her. */
    private static final class Person {
        private final long arrival;
        private final String profession;
        private Set<Long> chosen;
        private boolean seat;
        private boolean offered;

        private Person(long arrival, String profession, Set<Long> chosen) {
            this.arrival = arrival;
            this.profession = profession;
            this.chosen = chosen;
        }

        private boolean before(Person other) {
            return arrival < other.arrival;
        }
    }

    /** A workshop without a database: it decides by {@link Seated} and {@link Capacity} alone. */
    private static final class House {
        private final Random random;
        private final List<SeatPlan.Quota> quotas;
        private final List<Person> people = new ArrayList<>();
        private final Map<Long, Integer> rooms = new HashMap<>();
        private final boolean choosing;
        private Instant now = RELEASE.minusSeconds(1);
        private int planned;
        private Instructors instructors;
        private long arrivals;

        private House(Random random) {
            this.random = random;
            planned = 2 + random.nextInt(9);
            instructors = anyInstructors();
            choosing = random.nextInt(4) > 0;
            for (long session = 1; session <= 3; session++) {
                rooms.put(session, 1 + random.nextInt(8));
            }
            int kept = random.nextInt(Math.max(1, seats()));
            quotas = kept == 0 ? List.of() : List.of(new SeatPlan.Quota(NURSES, kept, RELEASE));
        }

        private Instructors anyInstructors() {
            return random.nextBoolean()
                    ? Instructors.NO_LIMIT
                    : new Instructors(1 + random.nextInt(3), 1 + random.nextInt(4));
        }

        private Capacity capacity(int wanted, Instructors teachers, Map<Long, Integer> places) {
            return new Capacity(
                    wanted,
                    teachers,
                    places.entrySet().stream()
                            .map(room -> CapacityTest.meeting(room.getKey(), room.getValue()))
                            .toList(),
                    choosing);
        }

        private Capacity capacity() {
            return capacity(planned, instructors, rooms);
        }

        private int seats() {
            return capacity().seats();
        }

        private Map<Long, Integer> left() {
            return choosing
                    ? capacity().sessions().stream()
                            .collect(Collectors.toMap(
                                    WorkshopPlan.Session::id,
                                    session -> capacity().places(session) - coming(session.id())))
                    : Map.of();
        }

        private int coming(long session) {
            return (int) seated().stream()
                    .filter(person -> person.chosen.isEmpty() || person.chosen.contains(session))
                    .count();
        }

        private List<Person> seated() {
            return people.stream().filter(person -> person.seat).toList();
        }

        private List<Person> waiting() {
            return people.stream().filter(person -> !person.seat).toList();
        }

        private Seated state() {
            Map<String, Integer> taken = new HashMap<>();
            seated().forEach(person -> taken.merge(person.profession, 1, Integer::sum));
            return new Seated(new SeatPlan(seats(), quotas), taken, left(), now);
        }

        private void promote() {
            Seated state = state();
            Optional<Seated.First> next = state.next(first());
            while (next.isPresent()) {
                Seated.First first = next.get();
                Person person = people.stream()
                        .filter(each -> each.arrival == first.arrival())
                        .findFirst()
                        .orElseThrow();
                assertThat(waiting().stream()
                                .filter(other -> other.before(person)
                                        && other.profession.equals(person.profession)
                                        && other.chosen.equals(person.chosen)))
                        .as("nobody earlier wants the same")
                        .isEmpty();
                person.seat = true;
                person.offered = random.nextInt(3) == 0;
                state.sit(person.profession, person.chosen);
                next = state.next(first());
            }
        }

        private List<Seated.First> first() {
            return waiting().stream()
                    .collect(Collectors.groupingBy(
                            person -> Map.entry(person.profession, person.chosen),
                            Collectors.minBy(java.util.Comparator.comparingLong(person -> person.arrival))))
                    .values()
                    .stream()
                    .flatMap(Optional::stream)
                    .map(person -> new Seated.First(person.profession, person.chosen, person.arrival))
                    .toList();
        }

        private Set<Long> anyChoice() {
            Set<Long> chosen = new TreeSet<>();
            if (choosing) {
                IntStream.rangeClosed(1, 3)
                        .filter(session -> random.nextBoolean())
                        .forEach(session -> chosen.add((long) session));
                if (chosen.isEmpty()) {
                    chosen.addAll(rooms.keySet());
                }
            }
            return chosen;
        }

        private Optional<Person> any(List<Person> some) {
            return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
        }

        private void step() {
            switch (random.nextInt(9)) {
                case 0, 1, 2, 3 ->
                    people.add(
                            new Person(++arrivals, PROFESSIONS.get(random.nextInt(PROFESSIONS.size())), anyChoice()));
                case 4 -> any(people).ifPresent(people::remove);
                case 5 -> people.removeIf(person -> person.offered && random.nextBoolean());
                case 6 -> any(seated()).ifPresent(this::handOn);
                case 7 -> resize();
                default -> any(people).ifPresent(this::chooseAnew);
            }
            if (random.nextInt(25) == 0) {
                now = RELEASE;
            }
            promote();
        }

        private void handOn(Person giver) {
            String profession = PROFESSIONS.get(random.nextInt(PROFESSIONS.size()));
            Seated without = state();
            without.leave(giver.profession, giver.chosen);
            if (without.fits(profession, giver.chosen)) {
                people.remove(giver);
                Person taker = new Person(++arrivals, profession, giver.chosen);
                taker.seat = true;
                people.add(taker);
            }
        }

        private void chooseAnew(Person person) {
            Set<Long> wanted = anyChoice();
            Map<Long, Integer> left = left();
            if (!person.seat
                    || wanted.stream().allMatch(session -> person.chosen.contains(session) || left.get(session) > 0)) {
                person.chosen = wanted;
            }
        }

        /** Other numbers of seats, instructors and places, unless somebody would lose hers. */
        private void resize() {
            int wanted = 1 + random.nextInt(12);
            Instructors teachers = anyInstructors();
            Map<Long, Integer> places = new HashMap<>(rooms);
            places.put(1L + random.nextInt(3), 1 + random.nextInt(8));
            Capacity other = capacity(wanted, teachers, places);
            int kept = quotas.stream().mapToInt(SeatPlan.Quota::seats).sum();
            Map<String, Integer> taken = new HashMap<>();
            seated().forEach(person -> taken.merge(person.profession, 1, Integer::sum));
            try {
                other.mustHold(
                        seated().size(),
                        rooms.keySet().stream()
                                .collect(Collectors.toMap(
                                        session -> session, session -> new MeetingPlaces(coming(session), 0))));
            } catch (org.komichi.shared.BusinessRule refused) {
                return;
            }
            if (other.seats() >= kept && new SeatPlan(other.seats(), quotas).holds(taken, now)) {
                planned = wanted;
                instructors = teachers;
                rooms.putAll(places);
            }
        }

        private void mustHold() {
            assertThat(seated().size()).as("never more people than seats").isLessThanOrEqualTo(seats());
            for (WorkshopPlan.Session session : capacity().sessions()) {
                assertThat(coming(session.id()))
                        .as("never more people than places")
                        .isLessThanOrEqualTo(capacity().places(session));
            }
            Seated state = state();
            assertThat(waiting().stream().filter(person -> state.fits(person.profession, person.chosen)))
                    .as("nobody waits who fits")
                    .isEmpty();
        }
    }

    /** Any sequence of registering, leaving, offers that run out, handing on, choosing anew, releases and other sizes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_sequence_of_steps_overfills_a_meeting_or_lets_somebody_wait_who_fits(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            House house = new House(random);
            for (int step = 0; step < 60; step++) {
                house.step();
                house.mustHold();
            }
        }
    }

    private static Seated seated(SeatPlan plan, Map<String, Integer> taken, Map<Long, Integer> left) {
        return new Seated(plan, taken, left, RELEASE);
    }
}
