package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.komichi.identity.PersonalDataSource;

/** What this room holds about somebody: since when and under which name, no secret and no key. */
@ApplicationScoped
class SecondFactorData implements PersonalDataSource {
    record PasskeyData(String name, Instant createdAt, LocalDate lastUsedOn) {}

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    RecoveryCodes recovery;

    @Override
    public String section() {
        return "second-factor";
    }

    @Override
    @Transactional
    public Object everythingAbout(long personId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "authenticatorAppSince",
                factors.app(personId).map(AuthenticatorApp::confirmedAt).orElse(null));
        all.put(
                "passkeys",
                passkeys.of(personId).stream()
                        .map(one -> new PasskeyData(one.name(), one.createdAt(), one.lastUsedOn()))
                        .toList());
        all.put("recoveryCodesLeft", recovery.left(personId));
        return all;
    }

    @Override
    @Transactional
    public void forget(long personId) {
        factors.forget(personId);
    }
}
