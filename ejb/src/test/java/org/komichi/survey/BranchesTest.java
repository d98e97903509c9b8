package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final Instrument STATION =
            SurveyExamples.reading("""
                    items:
                      - {id: ACCEPTS, kind: single, text: {ja: 小児を受けていますか}, options: [{value: "yes", ja: はい}, {value: conditional, ja: 条件つき}, {value: "no", ja: いいえ}]}
                      - {id: WHICH, kind: multiple, text: {ja: 条件}, options: [{value: age, ja: 年齢}, {value: area, ja: 地域}], when: {item: ACCEPTS, is: [conditional]}}
                      - {id: AREA, kind: text, maxLength: 100, text: {ja: どの地域ですか}, when: {item: WHICH, is: [area]}}
                      - {id: CARE, kind: yesno, text: {ja: 続けたいですか}}
                      - {id: NURSE, kind: yesno, text: {ja: 訪問看護師の方に}, professions: [P05_VN]}
                    instruments:
                      - {id: s, version: "1", wave: PRE, title: {ja: か}, purpose: {ja: き}, minutes: 1, sections: [{id: first, title: {ja: 一}, items: [ACCEPTS, WHICH, AREA, NURSE]}, {id: second, title: {ja: 二}, items: [CARE], when: {item: ACCEPTS, is: ["yes", conditional]}}]}
                    """).instruments().find("s").orElseThrow();

    @Test
    void a_question_opens_with_the_answer_it_waits_for() {
        assertThat(asked(Map.of())).containsExactly("ACCEPTS");
        assertThat(asked(Map.of("ACCEPTS", "yes"))).containsExactly("ACCEPTS", "CARE");
        assertThat(asked(Map.of("ACCEPTS", "conditional"))).containsExactly("ACCEPTS", "WHICH", "CARE");
    }

    @Test
    void one_tick_of_several_is_enough() {
        assertThat(asked(Map.of("ACCEPTS", "conditional", "WHICH", "age,area"))).contains("AREA");
        assertThat(asked(Map.of("ACCEPTS", "conditional", "WHICH", "age"))).doesNotContain("AREA");
    }

    @Test
    void what_is_closed_opens_nothing_behind_it() {
        assertThat(asked(Map.of("ACCEPTS", "no", "WHICH", "area", "AREA", "北部")))
                .containsExactly("ACCEPTS");
    }

    @Test
    void answers_behind_a_closed_branch_do_not_count() {
        Map<String, String> answers = Map.of("ACCEPTS", "no", "WHICH", "area", "AREA", "北部", "CARE", "yes");
        assertThat(Branches.closed(STATION.offered(null), answers)).containsExactlyInAnyOrder("WHICH", "AREA", "CARE");
        assertThat(Branches.closed(STATION.offered(null), Map.of("ACCEPTS", "conditional", "WHICH", "area")))
                .isEmpty();
    }

    @Test
    void professions_and_branches_hold_together() {
        assertThat(STATION.asked("P05_VN", Map.of()).getFirst().items())
                .extracting(Item::id)
                .containsExactly("ACCEPTS", "NURSE");
    }

    private static List<String> asked(Map<String, String> answers) {
        return STATION.asked(null, answers).stream()
                .flatMap(section -> section.items().stream())
                .map(Item::id)
                .toList();
    }
}
