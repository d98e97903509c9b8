package org.komichi.workshop;

import java.util.List;

/**
 * How many can come, whoever they are: the one place that knows how seats, instructors and rooms limit each other. Where
 * everybody comes to all meetings, the smallest room limits the seats.
 *
 * @param planned how many seats the organizer wants
 * @param instructors how many learners can be looked after at once
 * @param sessions the meetings, in the order of time
 */
record Capacity(int planned, Instructors instructors, List<WorkshopPlan.Session> sessions) {
    Capacity {
        sessions = List.copyOf(sessions);
    }

    /** The capacity of a plan. */
    static Capacity of(WorkshopPlan plan) {
        return new Capacity(plan.seats(), plan.instructors(), plan.sessions());
    }

    /** How many seats there are. */
    int seats() {
        return sessions.stream().mapToInt(this::places).reduce(instructors.of(planned), Math::min);
    }

    /** How many can come to a meeting. */
    int places(WorkshopPlan.Session session) {
        return instructors.of(session.places() == null ? planned : session.places());
    }

    /**
     * Nobody loses her seat because a form was sent.
     *
     * @throws SeatsTaken when fewer seats are planned than people have one
     * @throws InstructorsTooFew when the instructors cannot look after them
     * @throws SessionPlacesTaken when they do not fit into the room of a meeting
     */
    void mustHold(int seated) {
        if (planned < seated) {
            throw new SeatsTaken(seated);
        }
        if (instructors.of(planned) < seated) {
            throw new InstructorsTooFew(seated, instructors);
        }
        for (WorkshopPlan.Session session : sessions) {
            if (places(session) < seated) {
                throw new SessionPlacesTaken(session, seated);
            }
        }
    }
}
