package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.identity.Profile;

class InstrumentsReaderTest {
    @Test
    void the_questionnaires_of_the_platform_are_whole() {
        assertThat(SurveyExamples.before().items()).hasSize(10 + 17 + 12 + 6 + 15 + 10);
        assertThat(SurveyExamples.after().wave()).isEqualTo(WaveKind.POST);
        assertThat(SurveyExamples.after().scaleOf("SV-K17").orElseThrow().id()).isEqualTo("understanding");
    }

    @Test
    void what_the_schema_cannot_see_is_found() {
        assertThat(SurveyExamples.reading("""
                                items:
                                  - {id: A, kind: likert, scale: NONE, text: {ja: あ}}
                                  - {id: B, kind: knowledge, key: z, text: {ja: い}, options: [{value: a, ja: う}, {value: a, ja: え}]}
                                  - {id: B, kind: number, min: 5, max: 5, text: {ja: お}}
                                instruments:
                                  - {id: t, version: "1", wave: PRE, title: {ja: か}, minutes: 1, sections: [{id: review, title: {ja: き}, items: [A, C, A]}], scales: [{id: s, title: {ja: く}, items: [B]}]}
                                """).faults())
                .extracting(InstrumentsReader.Fault::code, InstrumentsReader.Fault::at)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"unknown-scale\", \"/items/0\")",
                        "(\"key-is-no-option\", \"/items/1\")",
                        "(\"option-twice\", \"/items/1\")",
                        "(\"range-is-empty\", \"/items/2\")",
                        "(\"twice\", \"/items/2\")",
                        "(\"section-id\", \"/instruments/0\")",
                        "(\"unknown-item\", \"/instruments/0\")",
                        "(\"twice\", \"/instruments/0\")",
                        "(\"scale-item-not-asked\", \"/instruments/0\")");
    }

    @Test
    void a_branch_that_cannot_work_is_found_where_it_stands() {
        assertThat(SurveyExamples.reading("""
                                scales: [{code: S, points: [{value: 1, ja: あ}, {value: 2, ja: い}]}]
                                items:
                                  - {id: A, kind: text, text: {ja: あ}}
                                  - {id: B, kind: yesno, text: {ja: い}, when: {item: C, is: ["yes"]}}
                                  - {id: C, kind: yesno, text: {ja: う}, when: {item: A, is: [x]}}
                                  - {id: D, kind: yesno, text: {ja: え}, when: {item: C, is: [maybe]}}
                                  - {id: E, kind: yesno, text: {ja: お}, when: {item: D, is: ["no"]}}
                                instruments:
                                  - {id: t, version: "1", wave: PRE, title: {ja: か}, minutes: 1, sections: [{id: s, title: {ja: き}, items: [A, B, C]}, {id: t, shuffle: true, title: {ja: く}, items: [D, E]}, {id: u, title: {ja: く}, items: [], when: {item: NONE, is: [x]}}]}
                                """).faults())
                .extracting(InstrumentsReader.Fault::code, InstrumentsReader.Fault::at)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"scale-points\", \"/scales/0\")",
                        "(\"condition-not-earlier\", \"/items/1/when\")",
                        "(\"condition-on-no-choice\", \"/items/2/when\")",
                        "(\"condition-never-holds\", \"/items/3/when\")",
                        "(\"condition-not-earlier\", \"/items/4/when\")",
                        "(\"condition-not-earlier\", \"/instruments/0/sections/2/when\")");
    }

    @Test
    void people_are_asked_what_their_profession_is_asked() {
        Section about = SurveyExamples.before().sections().get(0);
        assertThat(about.askedOf("P01_DOC").items()).extracting(Item::id).contains("SV-D05", "SV-D06");
        assertThat(about.askedOf("P05_VN").items()).extracting(Item::id).doesNotContain("SV-D05", "SV-D06");
        assertThat(about.askedOf(null).items()).extracting(Item::id).doesNotContain("SV-D05");
    }

    @Test
    void the_profile_is_offered_as_bands_and_only_where_nothing_is_answered() {
        Profile profile = new Profile("名", "な", "P01_DOC", "HOME", "HOME_CLINIC", "13", "131016", "10-19");
        assertThat(Offers.of(SurveyExamples.before(), profile, Map.of("SV-D02", "5-9")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("SV-D01", "P01_DOC", "SV-D03", "HOME_CLINIC", "SV-D04", "13"));
    }

    @Test
    void a_profile_code_that_the_item_does_not_offer_is_not_offered() {
        Profile profile = new Profile(null, null, "P99_NONE", null, "SPACE", "48", null, "100-");
        assertThat(Offers.of(SurveyExamples.before(), profile, Map.of())).isEmpty();
    }

    @Test
    void knowledge_is_shuffled_per_respondent_and_wave_and_stays_so() {
        Section knowledge = SurveyExamples.before().sections().get(5);
        Section mine = new Shuffle("r1", WaveKind.PRE).of(knowledge);
        assertThat(mine).isEqualTo(new Shuffle("r1", WaveKind.PRE).of(knowledge));
        assertThat(mine).isNotEqualTo(new Shuffle("r2", WaveKind.PRE).of(knowledge));
        assertThat(mine).isNotEqualTo(new Shuffle("r1", WaveKind.POST).of(knowledge));
        assertThat(mine.items())
                .extracting(Item::id)
                .containsExactlyInAnyOrderElementsOf(
                        knowledge.items().stream().map(Item::id).toList());
        assertThat(mine.items().stream().map(Item::options).map(List::size)).containsOnly(4);
    }
}
