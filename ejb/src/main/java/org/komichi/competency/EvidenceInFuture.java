package org.komichi.competency;

import java.time.LocalDate;
import org.komichi.shared.BusinessRule;

/** What has not happened yet shows nothing. */
public class EvidenceInFuture extends BusinessRule {
    private static final long serialVersionUID = 1L;

    /** @param on the day that was told */
    public EvidenceInFuture(LocalDate on) {
        super(on);
    }

    @Override
    public String field() {
        return "on";
    }

    @Override
    public int status() {
        return 422;
    }
}
