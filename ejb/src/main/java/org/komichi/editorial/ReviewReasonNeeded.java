package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Who sends a case back says why, and briefly. */
public class ReviewReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ReviewReasonNeeded(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "reason";
    }
}
