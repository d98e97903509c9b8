package org.komichi.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Tally;
import org.komichi.survey.Tally.Count;
import org.komichi.survey.Tally.Counted;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.WaveResponses.Visibility;

class TallyViewTest {
    private static final Bilingual WORDS = new Bilingual("問い", "question");

    @Test
    void a_number_comes_with_its_median_and_its_share_of_those_who_answered() {
        TallyView.Part part = part(new Counted(number(), 6, List.of(count("0", 3), count("2", 1), count("5", 2))));
        assertThat(part.choices().getFirst().note()).isEqualTo("中央値 1");
        assertThat(part.choices().getFirst().n()).isEqualTo("9人中6人が回答");
        assertThat(part.choices().getFirst().rows())
                .extracting(TallyView.Row::percent)
                .containsExactly(50L, 17L, 33L);
        assertThat(part.few()).isEmpty();
    }

    @Test
    void a_question_that_hardly_anybody_answered_is_named_with_its_number_only() {
        TallyView.Part part = part(new Counted(number(), 0, List.of()));
        assertThat(part.choices()).isEmpty();
        assertThat(part.few()).extracting(TallyView.Choice::n).containsExactly("9人中0人が回答");
    }

    private static TallyView.Part part(Counted counted) {
        WaveResponses responses = new WaveResponses(WaveKind.PRE, "hd-t0", "1", 12, 9, Visibility.SHOWN);
        Tally tally = new Tally(responses, WORDS, List.of(new Tally.Part("about", WORDS, List.of(counted), List.of())));
        return new TallyView(tally, Locale.JAPANESE).parts().getFirst();
    }

    private static Count count(String value, int people) {
        return new Count(value, new Bilingual(value, null), people);
    }

    private static Item number() {
        return new Item(
                "SV-D08",
                ItemKind.NUMBER,
                null,
                WORDS,
                null,
                List.of(),
                0,
                99,
                null,
                null,
                null,
                0,
                null,
                null,
                Set.of(),
                null,
                null,
                null);
    }
}
