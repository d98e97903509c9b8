package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The instructors cannot look after all who have a seat. */
public class InstructorsTooFew extends BusinessRule {
    private static final long serialVersionUID = 1L;

    InstructorsTooFew(int taken, Instructors instructors) {
        super(taken, instructors.there(), instructors.learnersEach());
    }

    @Override
    public String field() {
        return "instructors";
    }
}
