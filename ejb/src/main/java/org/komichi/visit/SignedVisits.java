package org.komichi.visit;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.Role;

/**
 * What follows from a signature for the learner's levels. It is the application that notes it: who signs may have no account. Only
 * this room can call it, for its arguments are known nowhere else.
 */
@Stateless
@PermitAll
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SignedVisits {
    /** What people know evidence by that is about single competencies. */
    private static final String SINGLE = "同行訪問";

    @Inject
    EvidenceLog evidence;

    @Inject
    SignOffBook book;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.SignOffWithdrawn> withdrawn;

    @Inject
    Clock clock;

    /** A signed visit is evidence from now on, when it says that the learner needs no direct supervision. */
    public void keep(SignOff signOff) {
        signOff.entrustment()
                .evidence()
                .ifPresent(kind -> evidence.vouch(
                        signOff.learnerId(),
                        new Showing(
                                signOff.competencies(),
                                kind,
                                signOff.visitedOn(),
                                signOff.activity() == null ? SINGLE : signOff.activity(),
                                null),
                        new Voucher(
                                signOff.number(),
                                signOff.supervisorName(),
                                signOff.supervisorProfession(),
                                signOff.supervisorPersonId())));
    }

    /** A signature is taken back: what followed from it is revoked, and the learner hears of it.
     * @param by account of who takes it back; null for a supervisor without one */
    public void withdraw(SignOff signOff, Long by, String reason) {
        signOff.withdraw(by, reason, clock.instant());
        evidence.withdraw(signOff.learnerId(), signOff.number(), reason);
        audit.recordFor(by, "sign-off-withdrawn", "person", signOff.learnerId(), null);
        withdrawn.fire(new VisitNews.SignOffWithdrawn(
                signOff.learnerId(),
                signOff.supervisorName(),
                signOff.visitedOn(),
                book.title(signOff),
                reason,
                "/my/visits/" + signOff.number()));
    }
}
