package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import org.komichi.shared.SealedRows;

/** Which respondent is whose. */
@ApplicationScoped
class SealedPairing extends SealedRows<PairingKey> {
    SealedPairing() {
        super(PairingKey.class, "select r from PairingKey r order by r.runId, r.personId");
    }

    @Override
    protected String purpose(PairingKey row) {
        return Respondents.PURPOSE + row.runId();
    }
}
