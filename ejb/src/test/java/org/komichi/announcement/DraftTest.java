package org.komichi.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.notification.OptionalMail;

/** What a message must have before it can be sent. */
class DraftTest {
    @Test
    void japanese_alone_is_enough_and_half_of_the_english_is_not() {
        assertThat(draft("件名", "本文", " ", "").text().en()).isNull();
        assertThat(lacking("", "本文", "", "")).isEqualTo("subject");
        assertThat(lacking("件名", " \r\n", "", "")).isEqualTo("text");
        assertThat(lacking("件名", "本文", "Subject", "")).isEqualTo("textEn");
        assertThat(lacking("件名", "本文", null, "Text")).isEqualTo("subjectEn");
    }

    @Test
    void the_longest_fits_and_one_more_does_not() {
        String subject = "題".repeat(Draft.LONGEST_SUBJECT);
        String text = "文".repeat(Draft.LONGEST_TEXT);
        assertThat(draft(subject, text, "", "").text().ja()).isEqualTo(text);
        assertThat(catchThrowableOfType(MessageTooLong.class, () -> draft(subject + "題", text, "", ""))
                        .field())
                .isEqualTo("subject");
        assertThat(catchThrowableOfType(MessageTooLong.class, () -> draft(subject, text + "文", "", ""))
                        .field())
                .isEqualTo("text");
    }

    @Test
    void two_drafts_are_the_same_when_they_say_the_same_to_the_same_people() {
        Draft one = draft("件名", "一行\r\n二行", "", "");
        assertThat(draft("件名", "一行\n二行", "", "").fingerprint()).isEqualTo(one.fingerprint());
        assertThat(draft("件名", "一行\n三行", "", "").fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(new Draft(one.id(), one.audience(), null, one.subject(), one.text()).fingerprint())
                .isNotEqualTo(one.fingerprint());
        assertThat(new Draft(one.id(), Audience.of(Audience.Group.ACTIVE), one.kind(), one.subject(), one.text())
                        .fingerprint())
                .isNotEqualTo(one.fingerprint());
    }

    private static String lacking(String subject, String text, String subjectEn, String textEn) {
        return catchThrowableOfType(MessageWordsNeeded.class, () -> draft(subject, text, subjectEn, textEn))
                .field();
    }

    private static Draft draft(String subject, String text, String subjectEn, String textEn) {
        return Draft.typed(
                UUID.randomUUID(),
                Audience.of(Audience.Group.CONFIRMED),
                OptionalMail.NOTICE,
                subject,
                text,
                subjectEn,
                textEn);
    }
}
