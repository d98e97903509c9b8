package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** What the current person did on accompanied visits, as her supervisors saw it. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Logbook {
    @Inject
    SignOffBook book;

    @Inject
    CurrentPerson currentPerson;

    /** All her sign-offs with their states, the latest visit first. */
    public List<SeenSignOff> mine() {
        return book.shown(book.ofLearner(currentPerson.id()));
    }

    /** All sign-offs of somebody, for what she herself has decided to show. */
    @RolesAllowed(Role.Name.SYSTEM)
    public List<SeenSignOff> shownBy(long personId) {
        return book.shown(book.ofLearner(personId));
    }

    /** One of them.
     * @throws NotFound when it is somebody else's */
    public SeenSignOff mine(String number) {
        return book.find(number)
                .filter(signOff -> signOff.learnerId() == currentPerson.id())
                .map(book::shown)
                .orElseThrow(NotFound::new);
    }
}
