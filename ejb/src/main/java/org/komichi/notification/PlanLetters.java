package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.portfolio.GoalsNear;
import org.komichi.portfolio.PlannedDay;

/** That the days of a plan are near, as a message that one can stop. */
@ApplicationScoped
class PlanLetters {
    @Inject
    Outbox outbox;

    void on(@Observes GoalsNear near) {
        outbox.queue(
                List.of(near.personId()),
                "plan-reminder",
                Map.of("goals", near.days().stream().map(PlanLetters::goal).toList(), "link", "/my/competencies/plan"),
                OptionalMail.REMINDER);
    }

    private static Map<String, Object> goal(PlannedDay day) {
        return Map.of(
                "by", VisitLetters.JAPANESE.format(day.by()),
                "byEn", VisitLetters.ENGLISH.format(day.by()),
                "outcome", day.outcome(),
                "text", day.text().ja(),
                "textEn", day.text().in(Locale.ENGLISH),
                "level", day.level(),
                "now", day.now());
    }
}
