package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Limits how often something secret may be guessed, for the other rooms: some tries are free, then the pauses grow. */
@ApplicationScoped
public class Guesses {
    @Inject
    Attempts attempts;

    /** Counts one guess before it is looked at, whatever becomes of the transaction.
     * @param at what is guessed at, and by whom; kept as a fingerprint
     * @throws TooManyTries when it is too soon */
    public void begin(String at) {
        attempts.begin(Pause.ACCOUNT, at);
    }

    /** The guess was right: counting starts anew. */
    public void right(String at) {
        attempts.pardon(at);
    }
}
