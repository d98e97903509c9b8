package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.komichi.shared.Bilingual;
import org.komichi.visit.VisitNews.CodeSent;
import org.komichi.visit.VisitNews.SignOffAsked;
import org.komichi.visit.VisitNews.SignOffDeclined;
import org.komichi.visit.VisitNews.SignOffSigned;
import org.komichi.visit.VisitNews.SignOffWithdrawn;
import org.komichi.visit.VisitNews.SupervisorAsked;
import org.komichi.visit.VisitNews.VisitAnswered;
import org.komichi.visit.VisitNews.VisitCancelled;
import org.komichi.visit.VisitNews.VisitConfirmed;
import org.komichi.visit.VisitNews.VisitSoon;
import org.komichi.visit.VisitNews.VisitWanted;

/** What happens around accompanied visits, as messages to learners and supervisors. */
@ApplicationScoped
class VisitLetters {
    static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.JAPANESE);
    static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    @Inject
    Outbox outbox;

    void on(@Observes SupervisorAsked asked) {
        outbox.queue(
                asked.email(),
                "visit-supervisor",
                asked.locale(),
                Map.of("supervisor", asked.name(), "link", asked.link()));
    }

    void on(@Observes SignOffAsked asked) {
        Map<String, Object> values = visit(asked.on(), asked.title(), asked.link());
        put(values, "learner", asked.learner());
        outbox.queue(asked.email(), "visit-asked", asked.locale(), values);
    }

    void on(@Observes CodeSent sent) {
        Map<String, Object> values = new HashMap<>(Map.of("code", sent.code()));
        put(values, "learner", sent.learner());
        outbox.queue(sent.email(), "visit-code", sent.locale(), values);
    }

    void on(@Observes SignOffSigned signed) {
        Map<String, Object> values = visit(signed.on(), signed.title(), signed.link());
        put(values, "supervisor", signed.supervisor());
        outbox.queue(signed.learnerId(), "visit-signed", values);
        Map<String, Object> copy = visit(signed.on(), signed.title(), signed.supervisorLink());
        put(copy, "learner", signed.learner());
        outbox.queue(signed.supervisorEmail(), "visit-signed-copy", signed.supervisorLocale(), copy);
    }

    void on(@Observes SignOffDeclined declined) {
        Map<String, Object> values = visit(declined.on(), declined.title(), declined.link());
        put(values, "supervisor", declined.supervisor());
        values.put("reason", declined.reason());
        outbox.queue(declined.learnerId(), "visit-declined", values);
    }

    void on(@Observes SignOffWithdrawn withdrawn) {
        Map<String, Object> values = visit(withdrawn.on(), withdrawn.title(), withdrawn.link());
        put(values, "supervisor", withdrawn.supervisor());
        values.put("reason", withdrawn.reason());
        outbox.queue(withdrawn.learnerId(), "visit-withdrawn", values);
    }

    void on(@Observes VisitWanted wanted) {
        Map<String, Object> values = visit(null, wanted.title(), wanted.link());
        put(values, "learner", wanted.learner());
        outbox.queue(wanted.hostId(), "visit-wanted", values);
    }

    void on(@Observes VisitAnswered answered) {
        Map<String, Object> values = visit(answered.on(), answered.title(), answered.link());
        put(values, "reason", answered.reason());
        outbox.queue(answered.learnerId(), answered.accepted() ? "visit-accepted" : "visit-refused", values);
    }

    void on(@Observes VisitConfirmed confirmed) {
        Map<String, Object> values = visit(confirmed.on(), confirmed.title(), confirmed.link());
        put(values, "learner", confirmed.learner());
        outbox.queue(confirmed.hostId(), "visit-confirmed", values);
    }

    void on(@Observes VisitCancelled cancelled) {
        Map<String, Object> values = visit(cancelled.on(), cancelled.title(), cancelled.link());
        put(values, "reason", cancelled.reason());
        outbox.queue(cancelled.personId(), "visit-cancelled", values);
    }

    void on(@Observes VisitSoon soon) {
        outbox.queue(soon.personId(), "visit-soon", visit(soon.on(), soon.title(), soon.link()));
    }

    private static Map<String, Object> visit(LocalDate on, Bilingual title, String link) {
        Map<String, Object> values = new HashMap<>();
        if (on != null) {
            values.put("on", JAPANESE.format(on));
            values.put("onEn", ENGLISH.format(on));
        }
        values.put("title", title.ja());
        values.put("titleEn", title.in(Locale.ENGLISH));
        values.put("link", link);
        return values;
    }

    private static void put(Map<String, Object> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
