package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** What was asked of a supervisor with an account, and what she signed. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Supervising {
    @Inject
    SignOffBook book;

    @Inject
    SupervisorRegister register;

    @Inject
    SealedLinks links;

    @Inject
    SignedVisits signedVisits;

    @Inject
    CleanWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /** Whether the current person may sign, or signed before. */
    public boolean supervises() {
        return register.maySign(currentPerson.id())
                || !book.ofSupervisor(currentPerson.id()).isEmpty();
    }

    /** Whether she may sign now. */
    public boolean maySign() {
        return register.maySign(currentPerson.id());
    }

    /** All that was asked of her, the latest first.
     * @throws NotFound when she is no supervisor */
    public List<SeenSignOff> mine() {
        List<SignOff> all = book.ofSupervisor(currentPerson.id());
        if (all.isEmpty() && !maySign()) {
            throw new NotFound();
        }
        audit.record("sign-offs-seen", "person", currentPerson.id(), null);
        return book.shown(all);
    }

    /** Where she answers one.
     * @throws NotFound when it was not asked of her */
    public String page(String number) {
        return "/sign/" + links.token(SealedLinks.Purpose.SIGN_OFF, hers(number).number());
    }

    /** Takes her signature back, and says why.
     * @throws NotFound when it is not hers
     * @throws SignOffWithdrawnAlready when there is nothing to take back */
    public void withdraw(String number, String why) {
        String reason = words.reason(why);
        hers(number);
        signedVisits.withdraw(book.lock(number), currentPerson.id(), reason);
    }

    private SignOff hers(String number) {
        return book.find(number)
                .filter(signOff ->
                        signOff.supervisorPersonId() != null && signOff.supervisorPersonId() == currentPerson.id())
                .orElseThrow(NotFound::new);
    }
}
