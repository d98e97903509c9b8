package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A meeting for which attendance is noted stays: certificates and units may follow from it. */
public class AttendanceIsNoted extends BusinessRule {
    private static final long serialVersionUID = 1L;

    AttendanceIsNoted(Bilingual title) {
        super(title);
    }

    @Override
    public String field() {
        return "sessions";
    }
}
