package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.workshop.Prework.Otherwise;
import org.komichi.workshop.RegistrationTerms.Substitution;

/** Until when who has a seat does what, and what an organizer may ask. */
class PreworkTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Prework.Module FIRST = new Prework.Module("hd", "what-is-it");
    private static final Prework.Module SECOND = new Prework.Module("hd", "feeding");
    private static final Instant UNTIL = Instant.parse("2027-01-10T15:00:00Z");
    private static final Instant BEGINS = Instant.parse("2027-01-16T01:00:00Z");
    private static final Prework WORK = work(List.of(FIRST), UNTIL, Otherwise.SEAT_GOES_ON);

    @Test
    void who_has_her_seat_early_has_time_to_the_day() {
        assertThat(WORK.dueFor(UNTIL.minus(Duration.ofDays(30)), BEGINS)).isEqualTo(UNTIL);
        assertThat(WORK.dueFor(UNTIL.minus(Duration.ofDays(3)), BEGINS)).isEqualTo(UNTIL);
    }

    @Test
    void who_has_her_seat_late_has_three_days_but_not_beyond_the_beginning() {
        Instant late = UNTIL.minus(Duration.ofHours(1));
        assertThat(WORK.dueFor(late, BEGINS)).isEqualTo(late.plus(Duration.ofDays(3)));
        assertThat(WORK.dueFor(UNTIL.plus(Duration.ofDays(1)), BEGINS)).isEqualTo(UNTIL.plus(Duration.ofDays(4)));
        assertThat(WORK.dueFor(BEGINS.minus(Duration.ofDays(2)), BEGINS)).isEqualTo(BEGINS);
    }

    @Test
    void a_day_without_work_and_work_without_a_day_are_refused() {
        assertThatThrownBy(() -> work(List.of(FIRST), null, Otherwise.SEAT_GOES_ON))
                .isInstanceOf(PreworkDayNeeded.class);
        assertThatThrownBy(() -> work(List.of(), UNTIL, Otherwise.SEAT_GOES_ON))
                .isInstanceOf(PreworkChoiceNeeded.class);
        assertThat(new Prework(List.of(), true, UNTIL, null).costsSeats()).isTrue();
        assertThat(Prework.NONE.demands()).isFalse();
    }

    @Test
    void the_work_ends_before_the_first_meeting_begins() {
        WORK.mustEndBy(UNTIL);
        assertThatThrownBy(() -> WORK.mustEndBy(UNTIL.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        PreworkTooLate.class, rule -> assertThat(rule.field()).isEqualTo("preworkDay"));
        Prework.NONE.mustEndBy(UNTIL);
    }

    @Test
    void what_is_asked_anew_leaves_those_with_a_seat_three_days() {
        Instant twoDaysBefore = UNTIL.minus(Duration.ofDays(2));
        Prework more = work(List.of(FIRST, SECOND), UNTIL, Otherwise.SEAT_GOES_ON);
        Prework milder = work(List.of(FIRST), UNTIL, Otherwise.SHOWN_TO_ORGANIZER);
        for (Prework before : List.of(Prework.NONE, milder, WORK.until(UNTIL.plusSeconds(1)))) {
            assertThatThrownBy(() -> WORK.mustLeaveTimeAfter(before, twoDaysBefore))
                    .isInstanceOf(PreworkTooSoon.class);
        }
        assertThatThrownBy(() -> more.mustLeaveTimeAfter(WORK, twoDaysBefore)).isInstanceOf(PreworkTooSoon.class);
        WORK.mustLeaveTimeAfter(more, twoDaysBefore);
        milder.mustLeaveTimeAfter(WORK, twoDaysBefore);
        WORK.mustLeaveTimeAfter(Prework.NONE, UNTIL.minus(Duration.ofDays(3)));
    }

    @Test
    void the_terms_keep_it_and_older_terms_ask_for_nothing() {
        RegistrationTermsColumn column = new RegistrationTermsColumn();
        RegistrationTerms terms = new RegistrationTerms(Substitution.NO, List.of(), true).with(WORK);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(terms)))
                .isEqualTo(terms);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(RegistrationTerms.PLAIN)))
                .isEqualTo(RegistrationTerms.PLAIN);
        assertThat(column.convertToEntityAttribute("{\"substitution\":\"NO\",\"questions\":[]}")
                        .prework())
                .isEqualTo(Prework.NONE);
    }

    @Test
    void the_end_of_a_day_is_called_by_that_day() {
        assertThat(new Deadline(UNTIL, TOKYO).words().ja()).isEqualTo("2027年1月10日（日）");
        assertThat(new Deadline(UNTIL, TOKYO).words().en()).isEqualTo("Sun 10 January 2027");
        assertThat(new Deadline(BEGINS, TOKYO).words().ja()).isEqualTo("2027年1月16日（土）10:00");
    }

    private static Prework work(List<Prework.Module> modules, Instant until, Otherwise otherwise) {
        return new Prework(modules, false, until, otherwise);
    }
}
