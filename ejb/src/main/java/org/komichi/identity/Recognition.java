package org.komichi.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who this request was recognised as, so that nobody asks the database twice. */
@RequestScoped
class Recognition {
    private Standing standing;

    void is(Standing recognised) {
        standing = recognised;
    }

    Optional<Standing> of(long personId) {
        return Optional.ofNullable(standing).filter(known -> known.personId() == personId);
    }
}
