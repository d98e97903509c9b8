package org.komichi.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who this request was recognised as, so that nobody asks the database twice. Only the account room says it. */
@RequestScoped
public class Recognition {
    private Standing standing;

    /** She was recognised. */
    public void is(Standing recognised) {
        standing = recognised;
    }

    Optional<Standing> of(long personId) {
        return Optional.ofNullable(standing).filter(known -> known.personId() == personId);
    }
}
