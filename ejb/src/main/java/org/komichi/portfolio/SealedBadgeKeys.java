package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import org.komichi.shared.SealedRows;

/** The keys that sign badges. */
@ApplicationScoped
class SealedBadgeKeys extends SealedRows<BadgeKey> {
    SealedBadgeKeys() {
        super(BadgeKey.class, "select r from BadgeKey r order by r.id");
    }

    @Override
    protected String purpose(BadgeKey row) {
        return BadgeKeys.PURPOSE;
    }
}
