package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.competency.EvidenceNews.EntrustmentDecision;
import org.komichi.outside.OutsideNews.CertificateChecked;
import org.komichi.outside.OutsideNews.EvidenceArrived;
import org.komichi.outside.OutsideNews.EvidenceTakenBack;

/** What others decide about somebody's evidence, as messages to her. */
@ApplicationScoped
class EvidenceLetters {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    @Inject
    Outbox outbox;

    void on(@Observes EntrustmentDecision decided) {
        Map<String, Object> values = values(decided.link(), decided.outcomes(), decided.reason(), decided.by());
        put(values, decided.on());
        outbox.queue(
                decided.personId(),
                decided.reason() == null ? "entrustment-confirmed" : "entrustment-declined",
                values);
    }

    void on(@Observes CertificateChecked checked) {
        Map<String, Object> values = values(checked.link(), checked.outcomes(), checked.reason(), null);
        values.put("title", checked.title());
        values.put("level", String.valueOf(checked.level()));
        outbox.queue(
                checked.personId(),
                checked.reason() == null ? "outside-certificate-accepted" : "outside-certificate-refused",
                values);
    }

    void on(@Observes EvidenceArrived arrived) {
        Map<String, Object> values = values(arrived.link(), arrived.outcomes(), null, arrived.by());
        values.put("source", arrived.source());
        put(values, arrived.on());
        outbox.queue(arrived.personId(), "evidence-arrived", values);
    }

    void on(@Observes EvidenceTakenBack takenBack) {
        Map<String, Object> values = values(takenBack.link(), List.of(), takenBack.reason(), takenBack.by());
        values.put("source", takenBack.source());
        outbox.queue(takenBack.personId(), "evidence-taken-back", values);
    }

    private static Map<String, Object> values(String link, List<String> outcomes, String reason, String by) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "link", link, "outcomes", String.join("・", outcomes), "outcomesEn", String.join(", ", outcomes)));
        if (reason != null) {
            values.put("reason", reason);
        }
        if (by != null) {
            values.put("by", by);
        }
        return values;
    }

    private static void put(Map<String, Object> values, LocalDate on) {
        values.put("on", JAPANESE.format(on));
        values.put("onEn", ENGLISH.format(on));
    }
}
