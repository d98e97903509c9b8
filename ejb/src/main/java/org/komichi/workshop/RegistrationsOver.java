package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.FoundOver;

/** Whose registrations for workshops were, a year after the last meeting; one workshop in one transaction. */
@ApplicationScoped
public class RegistrationsOver extends FoundOver {
    @Inject
    OldRegistrations registrations;

    public RegistrationsOver() {
        super("registrations", "r", "r.registeredAt");
    }

    @Override
    protected String over() {
        return OldRegistrations.OVER;
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("longAgo", OldRegistrations.longAgo(now));
    }

    @Override
    public long remove(Instant now) {
        return registrations.over().stream().mapToLong(registrations::forget).sum();
    }
}
