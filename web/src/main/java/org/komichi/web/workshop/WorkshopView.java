package org.komichi.web.workshop;

import java.util.List;
import java.util.Locale;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/**
 * A workshop in the reader's language.
 *
 * @param learners how many learners an instructor has at most, in words; nothing when nothing is said
 * @param standing key of how it stands: open, full, soon, closed, over, cancelled, draft
 */
public record WorkshopView(
        String href,
        String title,
        String summary,
        String days,
        String kind,
        String format,
        String venue,
        String address,
        String mapLink,
        int seats,
        int free,
        int taken,
        int waiting,
        String learners,
        String standing,
        String chip,
        String opens,
        String closes,
        String cancelUntil,
        int needed,
        String cancelReason,
        List<Programme.Speaker> speakers,
        List<Meeting> meetings) {

    /** One meeting.
     * @param breaks minutes of breaks
     * @param places how many fit in; 0 for as many as there are seats */
    public record Meeting(
            int number, String day, String span, String title, boolean required, int breaks, int places) {}

    public static WorkshopView of(WorkshopSummary summary, java.time.Instant now, Locale reader) {
        Workshop workshop = summary.workshop();
        Moments moments = new Moments(summary.zone(), reader);
        List<WorkshopSession> sessions = summary.sessions();
        WorkshopSummary.Standing standing = summary.standing(now);
        return new WorkshopView(
                "/workshops/" + workshop.slug(),
                workshop.title().in(reader),
                workshop.summary().in(reader),
                moments.days(sessions.getFirst().startsAt(), sessions.getLast().endsAt()),
                Texts.in(reader).getString("workshop.kind." + workshop.kind()),
                workshop.format().label().in(reader),
                workshop.venue().name(),
                workshop.venue().address(),
                workshop.venue().mapLink(),
                workshop.seats(),
                summary.free(),
                summary.seated(),
                summary.waiting(),
                workshop.instructors().limiting()
                        ? Texts.in(reader)
                                .format(
                                        "workshop.learners",
                                        workshop.instructors().learnersEach(),
                                        workshop.instructors().there())
                        : "",
                standing.name().toLowerCase(Locale.ROOT),
                chip(standing),
                moments.dayAndTime(workshop.opensAt()),
                moments.dayAndTime(workshop.closesAt()),
                moments.dayAndTime(workshop.cancelUntil()),
                workshop.sessionsNeeded(),
                workshop.cancelReason(),
                workshop.programme().speakers(),
                sessions.stream()
                        .map(session -> new Meeting(
                                session.position(),
                                moments.day(session.startsAt()),
                                moments.span(session.startsAt(), session.endsAt()),
                                session.title().in(reader),
                                session.required(),
                                session.breakMinutes(),
                                session.places().orElse(0)))
                        .toList());
    }

    /** The chip of how a workshop stands. */
    static String chip(WorkshopSummary.Standing standing) {
        return switch (standing) {
            case OPEN -> "done";
            case FULL -> "wait";
            case CANCELLED -> "stop";
            case DRAFT -> "draft";
            case SOON, CLOSED, OVER -> "plain";
        };
    }
}
