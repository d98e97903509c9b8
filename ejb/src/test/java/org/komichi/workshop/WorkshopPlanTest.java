package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.shared.Bilingual;

/** What can be planned, what a change tells, and how a plan is taken up again. */
class WorkshopPlanTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Venue HALL = new Venue("A館", null, null, null);

    @Test
    void a_plan_without_a_programme_is_of_one_day_or_a_series() {
        assertThat(plan(HALL, session(1L, "2027-01-16T13:00", "2027-01-16T15:30"))
                        .kind())
                .isEqualTo(Workshop.Kind.SINGLE_DAY);
        assertThat(series(HALL).kind()).isEqualTo(Workshop.Kind.SERIES);
    }

    @Test
    void meetings_that_overlap_are_refused_and_the_later_one_is_named() {
        WorkshopPlan.Session later = session(2L, "2027-01-16T15:00", "2027-01-16T16:00");
        assertThatThrownBy(() -> plan(HALL, later, session(1L, "2027-01-16T13:00", "2027-01-16T15:30")))
                .isInstanceOfSatisfying(
                        SessionsOverlap.class, rule -> assertThat(rule.second()).isEqualTo(later));
    }

    @Test
    void breaks_leave_some_of_the_meeting() {
        assertThatThrownBy(() -> new WorkshopPlan.Session(
                        null, new Bilingual("一", null), at("2027-01-16T13:00"), at("2027-01-16T14:00"), false, 60))
                .isInstanceOf(BreaksTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "maps.example/x",
                "https:",
                "ftp://a.example",
                "http://a b"
            })
    void a_link_that_does_not_lead_to_a_page_is_refused(String link) {
        assertThatThrownBy(() -> new Venue(null, null, link, null))
                .isInstanceOfSatisfying(
                        NoWebAddress.class, rule -> assertThat(rule.field()).isEqualTo("mapLink"));
        assertThatThrownBy(() -> new Programme.Material("資料", link, Programme.When.BEFORE))
                .isInstanceOf(NoWebAddress.class);
    }

    @Test
    void new_words_are_nothing_to_tell() {
        WorkshopPlan.Session renamed = new WorkshopPlan.Session(
                1L, new Bilingual("別の題", null), at("2027-01-16T13:00"), at("2027-01-16T15:30"), true, 10);
        assertThat(WorkshopChange.between(
                        plan(HALL, session(1L, "2027-01-16T13:00", "2027-01-16T15:30")), plan(HALL, renamed), TOKYO))
                .isEmpty();
    }

    @Test
    void a_change_tells_what_was_and_what_is() {
        WorkshopPlan before = series(HALL);
        WorkshopPlan after = plan(
                new Venue("B館", "1-2-3", null, "https://meet.example/1"),
                session(1L, "2027-01-17T13:00", "2027-01-17T15:30"),
                session(null, "2027-02-20T10:00", "2027-02-20T11:00"));
        List<WorkshopChange> changes = WorkshopChange.between(before, after, TOKYO);
        assertThat(changes)
                .extracting(WorkshopChange::what)
                .containsExactly(
                        WorkshopChange.What.MEETING_MOVED,
                        WorkshopChange.What.MEETING_DROPPED,
                        WorkshopChange.What.MEETING_ADDED,
                        WorkshopChange.What.VENUE,
                        WorkshopChange.What.ADDRESS,
                        WorkshopChange.What.MEETING_LINK);
        assertThat(changes.getFirst().was().ja()).isEqualTo("2027年1月16日（土）13:00–15:30");
        assertThat(changes.getFirst().is().in(Locale.ENGLISH)).isEqualTo("Sun 17 January 2027, 13:00–15:30");
        assertThat(changes.get(3).was().ja()).isEqualTo("A館");
        assertThat(changes.get(4).was()).isNull();
        assertThat(changes.getLast().is()).as("a link is not for a letter").isNull();
    }

    @Test
    void a_plan_taken_up_again_keeps_its_distances_and_times_of_day() {
        WorkshopPlan again = series(HALL).startingOn(LocalDate.of(2028, 1, 15), TOKYO);
        assertThat(again.sessions())
                .extracting(WorkshopPlan.Session::startsAt)
                .containsExactly(at("2028-01-15T13:00"), at("2028-01-29T13:00"));
        assertThat(again.sessions()).extracting(WorkshopPlan.Session::id).containsOnlyNulls();
        assertThat(again.opensAt()).isEqualTo(at("2027-11-30T09:00"));
        assertThat(again.quotas().getFirst().releasedAt()).isEqualTo(at("2027-12-31T09:00"));
    }

    @Test
    void the_clock_shows_the_same_also_when_summer_time_lies_between() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        WorkshopPlan plan = series(HALL);
        Instant moved = plan.startingOn(LocalDate.of(2027, 7, 17), paris)
                .sessions()
                .getFirst()
                .startsAt();
        assertThat(moved.atZone(paris).toLocalTime())
                .isEqualTo(plan.sessions().getFirst().startsAt().atZone(paris).toLocalTime());
    }

    private static WorkshopPlan series(Venue venue) {
        return plan(
                venue,
                session(1L, "2027-01-16T13:00", "2027-01-16T15:30"),
                session(2L, "2027-01-30T13:00", "2027-01-30T15:30"));
    }

    private static WorkshopPlan plan(Venue venue, WorkshopPlan.Session... sessions) {
        return new WorkshopPlan(
                new Bilingual("研修会", null),
                new Bilingual("架空です。", null),
                Workshop.Format.ONSITE,
                venue,
                new ArrayList<>(List.of(sessions)),
                10,
                List.of(new WorkshopPlan.Quota(Set.of("P05_VN"), 2, at("2027-01-01T09:00"))),
                null,
                null,
                at("2026-12-01T09:00"),
                at("2027-01-10T09:00"),
                at("2027-01-12T09:00"),
                1,
                Eligibility.EVERYBODY);
    }

    private static WorkshopPlan.Session session(Long id, String starts, String ends) {
        return new WorkshopPlan.Session(id, new Bilingual("第" + id + "回", null), at(starts), at(ends), true, 0);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
