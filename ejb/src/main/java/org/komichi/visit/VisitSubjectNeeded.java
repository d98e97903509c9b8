package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** What was done at the visit is missing: an activity or some competencies. */
public class VisitSubjectNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    VisitSubjectNeeded(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "activity";
    }

    @Override
    public int status() {
        return 422;
    }
}
