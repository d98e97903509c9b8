package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import org.komichi.shared.SealedRows;

/** The secrets of authenticator apps. */
@ApplicationScoped
class SealedApps extends SealedRows<AuthenticatorApp> {
    SealedApps() {
        super(AuthenticatorApp.class, "select r from AuthenticatorApp r order by r.id");
    }

    @Override
    protected String purpose(AuthenticatorApp row) {
        return Factors.PURPOSE;
    }
}
