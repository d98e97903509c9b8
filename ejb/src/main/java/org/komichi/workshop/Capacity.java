package org.komichi.workshop;

import java.util.List;
import java.util.Map;

/**
 * How many can come, whoever they are: the one place that knows how seats, instructors and rooms limit each other. Where
 * everybody comes to all meetings, the smallest room limits the seats; where people choose, it limits its own meeting.
 *
 * @param planned how many seats the organizer wants
 * @param instructors how many learners can be looked after at once
 * @param sessions the meetings, in the order of time
 * @param choosing whether people choose their meetings
 * @param madeUp how many come to a meeting for one they missed in an earlier run, by its number: they take a place and no seat
 */
record Capacity(
        int planned,
        Instructors instructors,
        List<WorkshopPlan.Session> sessions,
        boolean choosing,
        Map<Long, Integer> madeUp) {
    Capacity {
        sessions = List.copyOf(sessions);
        madeUp = Map.copyOf(madeUp);
    }

    /** The capacity of a workshop to which nobody comes for a meeting she missed elsewhere. */
    Capacity(int planned, Instructors instructors, List<WorkshopPlan.Session> sessions, boolean choosing) {
        this(planned, instructors, sessions, choosing, Map.of());
    }

    /** The capacity of a plan. */
    static Capacity of(WorkshopPlan plan) {
        return of(plan, Map.of());
    }

    /** The capacity of a plan, when some come for a meeting they missed elsewhere. */
    static Capacity of(WorkshopPlan plan, Map<Long, Integer> madeUp) {
        return new Capacity(
                plan.seats(), plan.instructors(), plan.sessions(), plan.terms().choosing(), madeUp);
    }

    /** How many seats there are. */
    int seats() {
        int taught = instructors.of(planned);
        return choosing ? taught : sessions.stream().mapToInt(this::places).reduce(taught, Math::min);
    }

    /** How many of those who register can come to a meeting; less than none when too many come. */
    int places(WorkshopPlan.Session session) {
        return instructors.of(session.places() == null ? planned : session.places()) - madeUp(session);
    }

    // A meeting that is not there yet has no number, and nobody comes to it.
    private int madeUp(WorkshopPlan.Session session) {
        return session.id() == null ? 0 : madeUp.getOrDefault(session.id(), 0);
    }

    /**
     * Nobody loses her seat because a form was sent.
     *
     * @param seated how many have a seat
     * @param coming how far each meeting is taken, by its number; of no matter where everybody comes to all
     * @throws SeatsTaken when fewer seats are planned than people have one
     * @throws InstructorsTooFew when the instructors cannot look after them
     * @throws SessionPlacesTaken when they do not fit into the room of a meeting
     */
    void mustHold(int seated, Map<Long, MeetingPlaces> coming) {
        if (planned < seated) {
            throw new SeatsTaken(seated);
        }
        if (instructors.of(planned) < seated) {
            throw new InstructorsTooFew(seated, instructors);
        }
        for (WorkshopPlan.Session session : sessions) {
            int there = choosing
                    ? coming.getOrDefault(session.id(), MeetingPlaces.NONE).coming()
                    : seated;
            if (places(session) < there) {
                throw new SessionPlacesTaken(session, there + madeUp(session));
            }
        }
    }
}
