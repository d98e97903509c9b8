package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Two meetings of one workshop are at the same time. */
public class SessionsOverlap extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final transient WorkshopPlan.Session second;

    SessionsOverlap(Bilingual first, WorkshopPlan.Session second) {
        super(first, second.title());
        this.second = second;
    }

    /** The meeting that begins before the other one is over. */
    public WorkshopPlan.Session second() {
        return second;
    }

    @Override
    public String field() {
        return "sessions";
    }

    @Override
    public int status() {
        return 422;
    }
}
