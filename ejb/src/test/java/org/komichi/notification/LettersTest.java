package org.komichi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages as people receive them. All people are fictional. */
class LettersTest {
    private static final List<String> ALL = List.of(
            "account-confirmation",
            "sign-up-repeated",
            "password-reset",
            "account-unused",
            "password-changed",
            "second-factor-changed",
            "account-linked",
            "email-change",
            "email-changed",
            "invitation",
            "certificate-issued",
            "certificate-revoked",
            "workshop-confirmed",
            "workshop-waitlisted",
            "workshop-offered",
            "workshop-ended",
            "workshop-changed",
            "workshop-cancelled",
            "workshop-pending",
            "workshop-refused",
            "workshop-handed-on",
            "workshop-taken-over",
            "workshop-message",
            "workshop-reminder",
            "workshop-afterwards",
            "workshop-prework-reminder",
            "workshop-prework-missed",
            "skills-results",
            "skills-record-withdrawn",
            "cases-due",
            "acceptance-reminder",
            "plan-reminder",
            "entrustment-confirmed",
            "entrustment-declined",
            "outside-certificate-accepted",
            "outside-certificate-refused",
            "evidence-arrived",
            "evidence-taken-back",
            "reminder");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void every_message_has_subject_link_and_site_in_both_languages() {
        for (String template : ALL) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                Letter letter = Letters.write(template, language, values("川野 健"));
                assertThat(letter.subject()).as(template).isNotBlank().doesNotContain("$");
                assertThat(letter.body())
                        .as(template)
                        .contains("https://x.example/link", "川野 健", "https://x.example\n");
            }
        }
    }

    @Test
    void who_told_no_name_is_not_addressed_by_one() {
        Letter letter = Letters.write("invitation", Locale.JAPANESE, values(null));
        assertThat(letter.body()).startsWith("こみちに");
    }

    @Test
    void a_name_cannot_add_lines() {
        Letter letter = Letters.write("reminder", Locale.ENGLISH, values("A\r\nBcc: b@komichi.example\u2028x"));
        assertThat(letter.body()).startsWith("Dear A Bcc: b@komichi.example x,\n");
    }

    @Test
    void what_an_organizer_wrote_keeps_its_lines_and_nothing_else_that_steers() {
        Map<String, Object> values = new HashMap<>(values("川野 健"));
        String long600 = "長".repeat(600);
        values.put("text", new Prose("一行目\r\n\r\n二行目\u0007\u202e" + long600));
        assertThat(Letters.write("workshop-message", Locale.JAPANESE, values).body())
                .contains("\n一行目\n\n二行目 " + long600 + "\n");
    }

    @Test
    void only_who_may_stop_a_letter_reads_how() {
        Map<String, Object> values = new HashMap<>(values("川野 健"));
        for (String template : List.of(
                "workshop-message", "workshop-prework-reminder", "acceptance-reminder", "plan-reminder", "reminder")) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                values.remove("unsubscribe");
                assertThat(Letters.write(template, language, values).body()).doesNotContain("/unsubscribe/");
                values.put("unsubscribe", "https://x.example/unsubscribe/abc");
                assertThat(Letters.write(template, language, values).body())
                        .contains("\nhttps://x.example/unsubscribe/abc\n\n");
            }
        }
    }

    @Test
    void a_mail_server_that_says_nothing_costs_a_letter_no_try_and_three_days_at_most() {
        Message message = new Message(1L, "a@komichi.example", "reminder", "ja", new Letter("s", "b"), NOW);
        message.waits(NOW.plusSeconds(3600));
        assertThat(message.attempts()).isZero();
        assertThat(message.state()).isEqualTo(Message.State.QUEUED);
        assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(3660));
        message.waits(NOW.plusSeconds(3 * 24 * 3600 + 1));
        assertThat(message.state()).isEqualTo(Message.State.FAILED);
    }

    @Test
    void a_failed_message_waits_longer_each_time_and_gives_up_in_the_end() {
        Message message = new Message(1L, "a@komichi.example", "reminder", "ja", new Letter("s", "b"), NOW);
        message.failed(NOW);
        assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(30));
        message.failed(NOW);
        assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(60));
        for (int i = 2; i < Message.MOST_ATTEMPTS; i++) {
            assertThat(message.state()).isEqualTo(Message.State.QUEUED);
            message.failed(NOW);
        }
        assertThat(message.state()).isEqualTo(Message.State.FAILED);
        message.sendAgain(NOW);
        assertThat(message.state()).isEqualTo(Message.State.QUEUED);
    }

    @Test
    void a_link_that_lets_somebody_in_does_not_stay_after_sending() {
        Message message = new Message(1L, "a@komichi.example", "invitation", "ja", new Letter("s", "b"), NOW);
        message.sent(NOW, Announcements.SECRET.contains("invitation"));
        assertThat(message.body()).isNull();
        org.junit.jupiter.api.Assertions.assertThrows(MessageTextGone.class, () -> message.sendAgain(NOW));
    }

    @Test
    void a_changed_workshop_says_what_was_and_what_is_in_the_readers_language() {
        Map<String, Object> values = new HashMap<>(values("川野 健"));
        values.put(
                "changes",
                List.of(
                        Map.of(
                                "what",
                                "MEETING_MOVED",
                                "meeting",
                                "第1回",
                                "meetingEn",
                                "First",
                                "was",
                                "土曜",
                                "wasEn",
                                "Saturday",
                                "is",
                                "日曜",
                                "isEn",
                                "Sunday"),
                        Map.of("what", "VENUE", "is", "A館\n偽の行", "isEn", "Hall A")));
        assertThat(Letters.write("workshop-changed", Locale.JAPANESE, values).body())
                .contains("「第1回」の日時\n　変更前：土曜\n　変更後：日曜", "会場\n　変更前：（なし）\n　変更後：A館 偽の行");
        assertThat(Letters.write("workshop-changed", Locale.ENGLISH, values).body())
                .contains("before: Saturday\n  now: Sunday", "before: (none)\n  now: Hall A");
    }

    private static Map<String, Object> values(String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("changes", List.of());
        values.put("cases", List.of(Map.of("title", "夜間の吸引", "titleEn", "Suction at night")));
        values.put(
                "goals",
                List.of(Map.of(
                        "by", "2027年1月9日",
                        "byEn", "9 January 2027",
                        "outcome", "B3",
                        "text", "気管切開",
                        "textEn", "Tracheostomy",
                        "level", 3,
                        "now", 1)));
        values.put("count", 12);
        values.put("days", 30);
        values.put("more", 11);
        values.put("zone", "日本時間");
        values.put("zoneEn", "Japan Time");
        values.put("reason", "大雪のため");
        values.put("name", name);
        values.put("site", "https://x.example");
        values.put("link", "https://x.example/link");
        values.put("number", "KM-2026-7F3K9Q");
        List.of(
                        "run",
                        "runEn",
                        "course",
                        "courseEn",
                        "title",
                        "titleEn",
                        "subject",
                        "subjectEn",
                        "text",
                        "textEn",
                        "until",
                        "untilEn",
                        "meeting",
                        "meetingEn",
                        "when",
                        "whenEn",
                        "station",
                        "stationEn",
                        "on",
                        "onEn",
                        "outcomes",
                        "outcomesEn",
                        "level",
                        "source",
                        "by")
                .forEach(key -> values.put(key, "研修"));
        return values;
    }
}
