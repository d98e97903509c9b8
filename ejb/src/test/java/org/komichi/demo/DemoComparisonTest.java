package org.komichi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.Wave;

class DemoComparisonTest {
    @Test
    void the_demo_run_gives_vector_v1_for_understanding_overall() {
        ItemComparison item = compared("SV-K17");
        assertThat(item.pre().counts()).containsExactly(4, 6, 2, 0, 0);
        assertThat(item.paired().n()).isEqualTo(12);
        assertThat(item.paired().wilcoxon().wPlus()).isEqualTo(66);
        assertThat(item.paired().wilcoxon().wMinus()).isZero();
        assertThat(item.paired().wilcoxon().p()).isEqualTo(2.0 / 2048);
    }

    @Test
    void the_demo_run_gives_vector_v2_for_willingness_with_two_who_answered_once() {
        ItemComparison item = compared("SV-W02");
        assertThat(item.paired().n()).isEqualTo(10);
        assertThat(item.pre().n()).isEqualTo(11);
        assertThat(item.post().n()).isEqualTo(11);
        assertThat(item.paired().wilcoxon().wPlus()).isEqualTo(27);
        assertThat(item.paired().wilcoxon().wMinus()).isEqualTo(9);
        assertThat(item.paired().wilcoxon().p()).isEqualTo(58.0 / 256);
    }

    @Test
    void every_rating_is_a_point_of_its_scale() {
        for (int doctor = 0; doctor < 12; doctor++) {
            for (Map<String, String> sheet : List.of(PlausibleAnswers.before(doctor), PlausibleAnswers.after(doctor))) {
                mustBeOnScale(sheet);
            }
        }
    }

    @Test
    void who_is_asked_again_answers_within_the_scales_and_counts_no_child_that_she_did_not_accept() {
        for (int person = 0; person < 24; person++) {
            for (Map<String, String> sheet : List.of(
                    PlausibleFollowUps.then(person),
                    PlausibleFollowUps.threeMonths(person),
                    PlausibleFollowUps.sixMonths(person))) {
                mustBeOnScale(sheet);
                if (sheet.containsKey("SV-F01")) {
                    assertThat(Integer.parseInt(sheet.get("SV-F02")))
                            .isLessThanOrEqualTo(Integer.parseInt(sheet.get("SV-F01")));
                }
            }
        }
    }

    @Test
    void six_months_after_the_run_of_spring_are_over_whatever_the_clock_says() {
        LocalDate today = LocalDate.of(2026, 5, 1);
        assertThat(DemoRuns.heldInSpring(today).plusDays(181 + 30)).isBefore(today);
        assertThat(DemoRuns.heldInSpring(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2026, 4, 5));
    }

    @Test
    void the_run_is_over_whatever_the_clock_says() {
        assertThat(DemoRuns.heldOn(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 10, 4));
        LocalDate early = LocalDate.of(2025, 5, 1);
        assertThat(DemoRuns.heldOn(early)).isBefore(early);
    }

    private static void mustBeOnScale(Map<String, String> sheet) {
        sheet.forEach((item, value) -> {
            if (item.matches("SV-[KCW]\\d+|SV-B(0[1-9]|1\\d)")) {
                assertThat(Integer.parseInt(value)).as(item).isBetween(1, 5);
            }
        });
    }

    private static ItemComparison compared(String item) {
        List<Answer> answers = new ArrayList<>();
        for (int doctor = 0; doctor < 12; doctor++) {
            add(answers, doctor, item, Wave.PRE, PlausibleAnswers.before(doctor));
            add(answers, doctor, item, Wave.POST, PlausibleAnswers.after(doctor));
        }
        return ComparisonPlan.between(Wave.PRE, Wave.POST)
                .compare(answers)
                .items()
                .getFirst();
    }

    private static void add(List<Answer> answers, int doctor, String item, Wave wave, Map<String, String> sheet) {
        if (sheet.containsKey(item)) {
            answers.add(new Answer("d" + doctor, item, wave, Integer.parseInt(sheet.get(item))));
        }
    }
}
