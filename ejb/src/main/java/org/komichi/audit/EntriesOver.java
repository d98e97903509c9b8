package org.komichi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;

/** Sealed entries of the audit trail after the years that an administrator chose. Their seals stay, so that the chain can still be followed. */
@ApplicationScoped
public class EntriesOver extends RowsOver {
    @Inject
    ServiceSettings settings;

    public EntriesOver() {
        super(
                "audit-entries",
                "AuditEntry r",
                "r.at",
                "r.sealId in (select s.id from AuditSeal s where s.sealedAt < :old)");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("old", AuditSeal.goneBefore(now, settings.years(Setting.AUDIT_YEARS)));
    }
}
