package org.komichi.web.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Setting;
import org.komichi.web.frame.Texts;

class SettingsWordsTest {
    @Test
    void each_form_of_a_setting_says_in_words_of_its_own_what_to_write() {
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            Stream<String> words = Arrays.stream(Setting.Form.values())
                    .map(form -> Texts.in(language).format("rule.setting-out-of-bounds", form.ordinal()));
            assertEquals(Setting.Form.values().length, words.distinct().count());
        }
    }
}
