package org.komichi.workshop;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;

/**
 * Something that those who want to come must know: when and where it is, or what is to be done beforehand, has changed.
 *
 * @param meeting the title of the meeting that changed; null when it is about all of them
 * @param was null when there was nothing, or when it is not for a letter
 * @param is null when there is nothing any more, or when it is not for a letter
 */
public record WorkshopChange(What what, Bilingual meeting, Bilingual was, Bilingual is) {
    /** What has changed. */
    public enum What {
        MEETING_MOVED,
        MEETING_ADDED,
        MEETING_DROPPED,
        FORMAT,
        VENUE,
        ADDRESS,
        /** The link itself is for those who have a seat, and stands on the page. */
        MEETING_LINK,
        /** What is to be done beforehand stands on the page. */
        PREWORK
    }

    /** What of a plan concerns those who want to come, in the order of the meetings; nothing when only words changed. */
    static List<WorkshopChange> between(WorkshopPlan before, WorkshopPlan after, ZoneId zone) {
        List<WorkshopChange> changes = new ArrayList<>();
        Map<Long, WorkshopPlan.Session> planned = after.sessions().stream()
                .filter(session -> session.id() != null)
                .collect(Collectors.toMap(WorkshopPlan.Session::id, Function.identity()));
        for (WorkshopPlan.Session old : before.sessions()) {
            WorkshopPlan.Session now = planned.get(old.id());
            if (now == null) {
                changes.add(new WorkshopChange(What.MEETING_DROPPED, old.title(), words(old, zone), null));
            } else if (!now.startsAt().equals(old.startsAt()) || !now.endsAt().equals(old.endsAt())) {
                changes.add(new WorkshopChange(What.MEETING_MOVED, now.title(), words(old, zone), words(now, zone)));
            }
        }
        after.sessions().stream()
                .filter(session -> session.id() == null)
                .map(session -> new WorkshopChange(What.MEETING_ADDED, session.title(), null, words(session, zone)))
                .forEach(changes::add);
        if (before.format() != after.format()) {
            changes.add(new WorkshopChange(
                    What.FORMAT, null, before.format().label(), after.format().label()));
        }
        text(changes, What.VENUE, before.venue().name(), after.venue().name());
        text(changes, What.ADDRESS, before.venue().address(), after.venue().address());
        if (!Objects.equals(before.venue().meetingLink(), after.venue().meetingLink())) {
            changes.add(new WorkshopChange(What.MEETING_LINK, null, null, null));
        }
        if (!before.terms().prework().equals(after.terms().prework())) {
            changes.add(new WorkshopChange(What.PREWORK, null, null, null));
        }
        return changes;
    }

    private static void text(List<WorkshopChange> changes, What what, String was, String is) {
        if (!Objects.equals(was, is)) {
            changes.add(new WorkshopChange(what, null, words(was), words(is)));
        }
    }

    private static Bilingual words(WorkshopPlan.Session session, ZoneId zone) {
        return new MeetingTime(session.startsAt(), session.endsAt(), zone).words();
    }

    private static Bilingual words(String text) {
        return text == null ? null : new Bilingual(text, null);
    }
}
