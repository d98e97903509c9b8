package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A meeting has fewer places than people who come to it. */
public class SessionPlacesTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final transient WorkshopPlan.Session session;

    SessionPlacesTaken(WorkshopPlan.Session session, int coming) {
        super(session.title(), coming);
        this.session = session;
    }

    /** The meeting that is too small. */
    public WorkshopPlan.Session session() {
        return session;
    }

    @Override
    public String field() {
        return "sessions";
    }
}
