package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.komichi.account.Guesses;
import org.komichi.account.SecondProof;
import org.komichi.identity.Person;

/** Whoever has a second factor shows it too before she changes the account: a password that leaked is not enough. */
@ApplicationScoped
public class FactorsAsProof implements SecondProof {
    @Inject
    Guesses guesses;

    @Inject
    Factors factors;

    @Override
    public void prove(long personId, @Nullable String shown) {
        if (!factors.reading(personId, Person::hasSecondFactor)) {
            return;
        }
        String guess = Factors.guess(personId);
        guesses.begin(guess);
        factors.proveWhatIsThere(personId, shown);
        guesses.right(guess);
    }
}
